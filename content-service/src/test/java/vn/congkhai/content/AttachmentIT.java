package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.content.Events.Story;
import vn.congkhai.kit.media.StoredFile;

class AttachmentIT extends ContentIT {
    @Test
    void a_file_is_public_exactly_while_its_article_is_and_names_it() throws IOException {
        StoredFile stored =
                media().put(new ByteArrayInputStream("<script>1</script>".getBytes(StandardCharsets.UTF_8)), 1_000);
        String attachment = UUID.randomUUID().toString();
        Story story = Events.story("quan8", "tin-tuc", "Tin có tệp")
                .file(attachment, "bao-cao.html", "text/html", stored.size(), stored.sha256());
        String path = "/tin/" + story.id + "/tep/" + attachment + "/bao-cao.html";
        assertThat(gateway().status("quan8", path)).isEqualTo(404);

        publish(story.published());
        await(() -> gateway().status("quan8", path) == 200);
        HttpResponse<String> file = gateway().get("quan8", path);
        assertThat(file.body()).isEqualTo("<script>1</script>");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox");
        assertThat(gateway()
                        .get("quan8", path, "If-None-Match", "\"" + stored.sha256() + "\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(gateway().status("quan8", path.replace("bao-cao.html", "khac.html")))
                .isEqualTo(404);
        assertThat(gateway().status("longxuyen", path)).isEqualTo(404);
        assertThat(gateway().status("quan8", "/tin/" + UUID.randomUUID() + "/tep/" + attachment + "/bao-cao.html"))
                .isEqualTo(404);

        story.attachments.clear();
        publish(story.published());
        await(() -> gateway().status("quan8", path) == 404);
        publish(story.withdrawn("NOTICE", null));
        await(() -> gateway().status("quan8", path) == 410);
    }

    @ParameterizedTest
    @CsvSource({
        "phim.webm, video/webm, video/webm",
        "phim.mp4, video/mp4, video/mp4",
        "loi.mp3, audio/mpeg, audio/mpeg",
        "phu-de.vtt, text/vtt, text/vtt;charset=UTF-8"
    })
    void film_sound_and_captions_play_on_the_page_from_any_place(String name, String type, String sentType)
            throws IOException {
        StoredFile stored = media().put(new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.UTF_8)), 1_000);
        String attachment = UUID.randomUUID().toString();
        Story story = Events.story("quan8", "tin-tuc", "Tin có " + name)
                .file(attachment, name, type, stored.size(), stored.sha256());
        String path = "/tin/" + story.id + "/tep/" + attachment + "/" + name;
        publish(story.published());
        await(() -> gateway().status("quan8", path) == 200);
        HttpResponse<String> part = gateway().get("quan8", path, "Range", "bytes=3-5");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("345");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 3-5/10");
        assertThat(part.headers().firstValue("Content-Type")).contains(sentType);
        assertThat(part.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
    }
}
