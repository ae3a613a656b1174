package vn.congkhai.qa.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int QUIET_ZONE = 4;
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void a_telephone_reads_what_is_drawn() throws Exception {
        String link = "https://quan8.hochiminhcity.gov.vn/hoi-dap/theo-doi/HD-0123-4567-89AB-CDEF";
        QrCode drawn = QrCode.of(link);
        BitMatrix seen = new BitMatrix(drawn.size() - 2 * QUIET_ZONE);
        for (MatchResult bar : BAR.matcher(drawn.path()).results().toList()) {
            int left = Integer.parseInt(bar.group(1)) - QUIET_ZONE;
            int top = Integer.parseInt(bar.group(2)) - QUIET_ZONE;
            seen.setRegion(left, top, Integer.parseInt(bar.group(3)), 1);
        }
        assertThat(new Decoder().decode(seen).getText()).isEqualTo(link);
    }
}
