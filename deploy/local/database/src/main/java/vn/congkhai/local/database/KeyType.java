package vn.congkhai.local.database;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * The keys of an index, ordered value by value. The store's usual type knows nothing of their class: it would put every two keys it
 * compares through Java's serialisation, some twenty times for each look into the index.
 */
final class KeyType extends BasicDataType<KeyValue> {
    private static final int OBJECT_BYTES = 48;
    private static final ObjectDataType VALUES = new ObjectDataType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int common = Math.min(one.size(), other.size());
        for (int i = 0; i < common; i++) {
            int difference = VALUES.compare(one.get(i), other.get(i));
            if (difference != 0) return difference;
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return OBJECT_BYTES + key.stream().mapToInt(VALUES::getMemory).sum();
    }

    /** As an array, which the store's usual type can read too. */
    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        VALUES.write(buffer, key.stream().toArray());
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        return new KeyValue(Arrays.asList((Object[]) VALUES.read(buffer)));
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
