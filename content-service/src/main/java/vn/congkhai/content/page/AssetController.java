package vn.congkhai.content.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.page.PortalColours;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.regulation.Regulations;

/** Bảng màu của từng cổng. */
@Controller
final class AssetController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Regulations regulations;

    AssetController(Regulations regulations) {
        this.regulations = regulations;
    }

    @GetMapping("/assets/portal/{portal}.css")
    ResponseEntity<byte[]> colours(@PathVariable String portal) {
        String css = portal.equals(ShellFactory.PLATFORM)
                ? PortalColours.platformCss()
                : regulations.find(portal).map(PortalColours::css).orElseThrow(ProblemException::notFound);
        byte[] body = css.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .eTag("\"" + DigestUtils.md5DigestAsHex(body) + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .contentType(CSS)
                .body(body);
    }
}
