package vn.congkhai.workflow.console;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.HtmlPolicy;

/** Reads for the editor what was pasted from an old program; nothing is kept. */
@RestController
class ConversionController {
    private final ConsoleRights rights;

    ConversionController(ConsoleRights rights) {
        this.rights = rights;
    }

    /**
     * What was pasted, as Unicode.
     *
     * @param html as it came where it was right
     * @param encoding in words, empty where it was right
     */
    record Answer(boolean converted, String encoding, String html) {}

    @PostMapping("/bien-tap/chuyen-ma")
    ResponseEntity<Answer> convert(Caller caller, @RequestParam(name = "html", defaultValue = "") String html) {
        rights.editor(caller);
        Answer answer = LegacyHtml.read(List.of(), html)
                .map(read -> new Answer(true, read.encoding(), HtmlPolicy.sanitise(read.html())))
                .orElseGet(() -> new Answer(false, "", html));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
