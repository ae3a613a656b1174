package vn.congkhai.qa.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublicQuestionTest {
    @Test
    void a_question_that_is_its_title_is_not_told_twice() {
        assertThat(published("Bao giờ sửa cống?", " Bao giờ\nsửa  cống? ").asksMoreThanItsTitle())
                .isFalse();
        assertThat(published("Bao giờ sửa cống?", "Bao giờ sửa cống? Mưa là ngập.")
                        .asksMoreThanItsTitle())
                .isTrue();
    }

    private static PublicQuestion.Published published(String title, String question) {
        return new PublicQuestion.Published(title, question, "Quý này.", "Phòng", Instant.EPOCH, Instant.EPOCH, "/");
    }
}
