package vn.congkhai.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerSealTest {
    private static final byte[] ANSWER = "{\"code\":\"HD-1\"}".getBytes(StandardCharsets.UTF_8);

    private final AnswerSeal seal = AnswerSeal.of("AAECAwQFBgcICQoLDA0ODw==");

    @Test
    void only_the_same_key_and_the_same_secret_open_an_answer() {
        byte[] sealed = seal.seal("quan8\nkey", ANSWER);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("HD-1");
        assertThat(seal.open("quan8\nkey", sealed))
                .hasValueSatisfying(open -> assertThat(open).isEqualTo(ANSWER));
        assertThat(seal.open("quan8\nother", sealed)).isEmpty();
        assertThat(AnswerSeal.of("AAAA").open("quan8\nkey", sealed)).isEmpty();
        assertThat(seal.open("quan8\nkey", new byte[3])).isEmpty();
    }

    @Test
    void the_same_answer_is_never_sealed_twice_to_the_same_bytes() {
        assertThat(seal.seal("key", ANSWER)).isNotEqualTo(seal.seal("key", ANSWER));
    }
}
