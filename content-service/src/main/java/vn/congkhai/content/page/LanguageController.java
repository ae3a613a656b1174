package vn.congkhai.content.page;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congkhai.page.Language;

/** Chọn ngôn ngữ của khung trang; a link and a cookie, so that it needs no script and no session. */
@Controller
final class LanguageController {
    /** A path of this portal: nothing a browser would take for another host. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]{0,2000}");

    @GetMapping(Language.PATH)
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "vi") String sang, @RequestParam(defaultValue = "/") String ve) {
        Language language = Language.of(sang);
        ResponseCookie cookie = ResponseCookie.from(Language.COOKIE, language.code())
                .path("/")
                .maxAge(language == Language.VI ? Duration.ZERO : Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(303)
                .location(URI.create(back(ve)))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static String back(String path) {
        if (!OWN.matcher(path).matches() || path.startsWith(Language.PATH)) return "/";
        try {
            return URI.create(path).toASCIIString();
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }
}
