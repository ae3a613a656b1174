package vn.congkhai.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {
    private static final DocumentType TYPE = new DocumentType();

    private static final Document ALL = new Document("_id", 7L)
            .append("text", "Ủy ban nhân dân")
            .append("small", 1)
            .append("real", 1.5)
            .append("yes", true)
            .append("none", null)
            .append("at", Instant.EPOCH)
            .append("uuid", new UUID(1, 2))
            .append("bytes", new BinData(new byte[] {1, 2, 3}))
            .append("list", Arrays.asList("a", 2L, null, new Document("b", List.of(1))))
            .append("inner", new Document("x", "y"));

    @Test
    void documents_come_back_as_they_were_written_one_behind_the_other() {
        WriteBuffer written = new WriteBuffer();
        TYPE.write(written, ALL);
        TYPE.write(written, new Document());
        TYPE.write(written, ALL);
        ByteBuffer buffer = written.getBuffer();
        buffer.flip();
        assertThat(TYPE.read(buffer)).isEqualTo(ALL);
        assertThat(TYPE.read(buffer)).isEqualTo(new Document());
        assertThat(TYPE.read(buffer)).isEqualTo(ALL);
        assertThat(buffer.hasRemaining()).isFalse();
    }

    @Test
    void a_longer_document_is_taken_for_longer() {
        assertThat(TYPE.getMemory(new Document("text", "a".repeat(10_000))))
                .isGreaterThan(TYPE.getMemory(ALL))
                .isGreaterThan(10_000);
        assertThat(TYPE.getMemory(new Document("bytes", new BinData(new byte[1_000_000]))))
                .isGreaterThan(1_000_000);
    }
}
