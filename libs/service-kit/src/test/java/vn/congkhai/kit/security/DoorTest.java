package vn.congkhai.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DoorTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Door door = new Door(key(1));

    @Test
    void what_it_signed_it_knows() {
        assertThat(door.verify(door.sign("quan8", NOW), NOW)).contains("quan8");
        assertThat(door.verify(door.sign("quan8", NOW), NOW.plusSeconds(120))).contains("quan8");
        assertThat(door.verify(door.sign("quan8", NOW), NOW.minusSeconds(120))).contains("quan8");
    }

    @Test
    void what_is_old_or_ahead_it_refuses() {
        assertThat(door.verify(door.sign("quan8", NOW), NOW.plusSeconds(121))).isEmpty();
        assertThat(door.verify(door.sign("quan8", NOW), NOW.minusSeconds(121))).isEmpty();
    }

    @Test
    void what_another_signed_it_refuses() {
        assertThat(door.verify(new Door(key(2)).sign("quan8", NOW), NOW)).isEmpty();
        assertThat(door.verify(door.sign("quan8", NOW).replace("quan8", "krongpac"), NOW))
                .isEmpty();
        assertThat(door.verify(door.sign("quan8", NOW) + "x", NOW)).isEmpty();
        assertThat(door.verify("quan8", NOW)).isEmpty();
        assertThat(door.verify(null, NOW)).isEmpty();
    }

    @Test
    void the_header_is_what_the_gateway_makes() {
        // HMAC-SHA256 with 32 bytes of 1 over "quan8.1772413200", as any other implementation computes it.
        assertThat(door.sign("quan8", NOW)).startsWith("quan8.1772413200.").hasSize("quan8.1772413200.".length() + 43);
    }

    @Test
    void a_short_key_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Door(Base64.getEncoder().encodeToString(new byte[31])));
    }

    private static String key(int value) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) value);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
