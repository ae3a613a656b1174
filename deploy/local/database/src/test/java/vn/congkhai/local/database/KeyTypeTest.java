package vn.congkhai.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class KeyTypeTest {
    private static final KeyType TYPE = new KeyType();

    /** All kinds of values that an index is asked for. */
    private static final List<KeyValue> KEYS = List.of(
            new KeyValue(new Object[] {null}),
            new KeyValue(1.0),
            new KeyValue(2.0),
            new KeyValue(-7.5),
            new KeyValue(9_007_199_254_740_993L),
            new KeyValue(true),
            new KeyValue(""),
            new KeyValue("A|x|0"),
            new KeyValue("A|x|10"),
            new KeyValue("Điều 15"),
            new KeyValue(UUID.fromString("00000000-0000-7000-8000-000000000001")),
            new KeyValue(new ObjectId("0123456789abcdef01234567")),
            new KeyValue(Instant.EPOCH),
            new KeyValue("A", 1.0),
            new KeyValue("A", 2.0),
            new KeyValue("A"));

    @Test
    void every_two_keys_have_one_order_and_equal_ones_are_equal() {
        for (KeyValue one : KEYS) {
            for (KeyValue other : KEYS) {
                int order = Integer.signum(TYPE.compare(one, other));
                assertThat(order).as("%s and %s", one, other).isEqualTo(-Integer.signum(TYPE.compare(other, one)));
                assertThat(order == 0).as("%s and %s", one, other).isEqualTo(one.equals(other));
                for (KeyValue third : KEYS) {
                    if (order <= 0 && TYPE.compare(other, third) <= 0) {
                        assertThat(TYPE.compare(one, third))
                                .as("%s, %s and %s", one, other, third)
                                .isLessThanOrEqualTo(0);
                    }
                }
            }
        }
    }

    @Test
    void a_key_comes_back_as_it_was_written() {
        for (KeyValue key : KEYS) {
            WriteBuffer written = new WriteBuffer();
            TYPE.write(written, key);
            ByteBuffer buffer = written.getBuffer();
            buffer.flip();
            assertThat(TYPE.read(buffer)).isEqualTo(key);
            assertThat(TYPE.getMemory(key)).isPositive();
        }
    }
}
