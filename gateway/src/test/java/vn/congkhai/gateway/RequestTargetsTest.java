package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestTargetsTest {

    @Test
    void plain_vietnamese_letters_are_encoded() {
        String asNettyReadsIt =
                new String("/tim-kiem?q=lũ".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(RequestTargets.encoded(asNettyReadsIt)).isEqualTo("/tim-kiem?q=l%C5%A9");
    }

    @Test
    void what_browsers_leave_as_it_is_gets_encoded() {
        assertThat(RequestTargets.encoded("/tim-kiem?q={a|b}^`\"<>"))
                .isEqualTo("/tim-kiem?q=%7Ba%7Cb%7D%5E%60%22%3C%3E");
    }

    @Test
    void an_encoded_address_stays() {
        String address = "/a/b-c_d~e.f/%C5%A9?x=1&y=a+b&z=:@!$'()*,;/?[]";
        assertThat(RequestTargets.encoded(address)).isEqualTo(address);
    }
}
