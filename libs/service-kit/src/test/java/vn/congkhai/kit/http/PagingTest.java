package vn.congkhai.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.kit.problem.ProblemException;

class PagingTest {
    @Test
    void a_page_is_cut_out_of_the_whole() {
        var all = List.of("a", "b", "c");
        assertThat(new Paging(1, 2).of(all)).isEqualTo(new PageOf<>(List.of("a", "b"), 1, 2, 3));
        assertThat(new Paging(2, 2).of(all).items()).containsExactly("c");
        assertThat(new Paging(3, 2).of(all).items()).isEmpty();
        assertThat(new Paging(Integer.MAX_VALUE, 100).of(all).items()).isEmpty();
    }

    @Test
    void a_version_is_asked_for_and_compared() {
        new IfMatch(3L).requireCurrent(3);
        refused(() -> new IfMatch(null).requireCurrent(3), 428);
        refused(() -> new IfMatch(2L).requireCurrent(3), 412);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, int status) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(status));
    }
}
