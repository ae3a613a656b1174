package vn.congkhai.content.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class AwayFromPortalTest {
    private final AwayFromPortal away = new AwayFromPortal("https://quan8.example.vn", "/tin/1/bai");

    /** The printer reads it as XML, so a name may hold whatever a file's name holds. */
    @ParameterizedTest
    @CsvSource({
        "phim.webm, phim.webm",
        "l%E1%BB%85%20h%E1%BB%99i.webm, lễ hội.webm",
        "a%26b.webm, a&b.webm",
        "a&amp;b.webm, a&b.webm",
        "100%.webm, 100%.webm",
        "%3Cb%3E.webm, <b>.webm",
    })
    void a_film_is_named_as_its_file_is(String address, String name) throws Exception {
        String text = away.rewrite("<p><video src=\"/tin/1/tep/2/" + address + "\"></video></p>");
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
        assertThat(parsed.getDocumentElement().getTextContent()).isEqualTo("[Phim trên cổng: " + name + "] ");
        assertThat(text).contains("href=\"https://quan8.example.vn/tin/1/tep/2/" + address + "\"");
    }
}
