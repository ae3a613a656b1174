package vn.congkhai.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congkhai.text.VietnameseText;

class RememberedFormsTest {
    @Test
    void aSyllableIsFormedOnce() {
        AtomicInteger formed = new AtomicInteger();
        RememberedForms forms = new RememberedForms(syllable -> {
            formed.incrementAndGet();
            return VietnameseText.fold(syllable);
        });
        for (int i = 0; i < 3; i++) assertThat(forms.apply("Phường")).isEqualTo("phuong");
        assertThat(formed).hasValue(1);
    }

    @Test
    void syllablesThatFallOnOnePlaceAreNeverTakenForEachOther() {
        RememberedForms forms = new RememberedForms(VietnameseText::fold);
        assertThat("BB".hashCode()).isEqualTo("Aa".hashCode());
        for (int i = 0; i < 3; i++) {
            assertThat(forms.apply("BB")).isEqualTo("bb");
            assertThat(forms.apply("Aa")).isEqualTo("aa");
        }
    }

    @Test
    void ofMoreSyllablesThanItRemembersAndOfLongOnesEveryFormIsRight() {
        RememberedForms forms = new RememberedForms(VietnameseText::fold);
        IntStream.range(0, 100_000)
                .forEach(i -> assertThat(forms.apply("Ế" + i)).isEqualTo("e" + i));
        assertThat(forms.apply("Đ".repeat(250))).isEqualTo("d".repeat(250));
    }

    @Test
    void manyThreadsGetTheRightForms() {
        RememberedForms forms = new RememberedForms(VietnameseText::fold);
        assertThat(IntStream.range(0, 200_000)
                        .parallel()
                        .allMatch(i -> forms.apply("Ậ" + i % 40_000).equals("a" + i % 40_000)))
                .isTrue();
    }
}
