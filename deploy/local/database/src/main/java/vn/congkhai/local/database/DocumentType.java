package vn.congkhai.local.database;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents as BSON. A commit writes whole pages, and so every document that lies beside a changed one. */
final class DocumentType extends BasicDataType<Document> {
    private static final int OBJECT_BYTES = 48;
    private static final int CHARACTER_BYTES = 2;
    private static final int USUAL_BYTES = 512;

    @Override
    public int getMemory(Document document) {
        return Math.toIntExact(Math.min(memory(document), Integer.MAX_VALUE));
    }

    /** About as many bytes as it takes; the store splits its pages by it. */
    private static long memory(Object value) {
        return OBJECT_BYTES
                + switch (value) {
                    case String text -> (long) text.length() * CHARACTER_BYTES;
                    case BinData bytes -> bytes.getData().length;
                    case Document document ->
                        document.entrySet().stream()
                                .mapToLong(entry -> memory(entry.getKey()) + memoryOrNone(entry.getValue()))
                                .sum();
                    case Collection<?> values ->
                        values.stream().mapToLong(DocumentType::memoryOrNone).sum();
                    default -> 0L;
                };
    }

    private static long memoryOrNone(@Nullable Object value) {
        return value == null ? 0 : memory(value);
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bson = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, bson);
        buffer.put(bson.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        ByteBuf bson = Unpooled.wrappedBuffer(buffer);
        Document document = BsonDecoder.decodeBson(bson);
        buffer.position(buffer.position() + bson.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
