package vn.congkhai.content.page;

import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congkhai.content.guide.Guide;
import vn.congkhai.content.guide.Guides;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.Shell;
import vn.congkhai.regulation.Regulation;

/** Hướng dẫn: how to read a portal, and the guides of those who work at it. */
@Controller
final class GuideController {
    private final PortalPages pages;
    private final Guides guides;

    GuideController(PortalPages pages, Guides guides) {
        this.pages = pages;
        this.guides = guides;
    }

    @GetMapping("/huong-dan")
    ResponseEntity<byte[]> guide(@CurrentPortal String portal) {
        Regulation regulation = pages.regulation(portal);
        Shell shell = pages.shells()
                .of(regulation, "Hướng dẫn sử dụng")
                .at("/huong-dan")
                .describedAs("Cách tìm tin và văn bản, gửi câu hỏi, theo dõi trả lời trên cổng.");
        return HtmlAnswers.ok(pages.templates()
                .render("content/guide.jte", Map.of("shell", shell, "regulation", regulation, "guides", guides.all())));
    }

    /** Also where operators work, who belong to no portal. */
    @GetMapping("/huong-dan/{slug}")
    ResponseEntity<byte[]> staffGuide(@CurrentPortal String portal, @PathVariable String slug) {
        Guide guide = guides.find(slug).orElseThrow(ProblemException::notFound);
        Shell shell = pages.shells().of(portal, guide.title());
        return HtmlAnswers.ok(pages.templates()
                .render("content/staffGuide.jte", Map.of("shell", shell, "guide", guide, "guides", guides.all())));
    }

    @GetMapping("/huong-dan/anh/{name}")
    ResponseEntity<Resource> picture(@PathVariable String name) {
        Resource picture = guides.picture(name).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(name.endsWith(".png") ? "image/png" : "image/webp"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(picture);
    }
}
