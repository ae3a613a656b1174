package vn.congkhai.workflow.evidence;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.stored.ArticleStreams;

/** Bằng chứng: a bundle that anybody can check with the plain jar and the published key. */
@RestController
class EvidenceController {
    private final ArticleDesk desk;
    private final ArticleStreams streams;
    private final StaffDirectory staff;
    private final GatheringEvidence evidence;

    EvidenceController(ArticleDesk desk, ArticleStreams streams, StaffDirectory staff, GatheringEvidence evidence) {
        this.desk = desk;
        this.streams = streams;
        this.staff = staff;
        this.evidence = evidence;
    }

    @GetMapping("/api/articles/{id}/evidence")
    ResponseEntity<byte[]> evidence(Caller caller, @PathVariable String id) {
        Existing article = desk.find(caller.portal(), id);
        staff.reader(caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("application", "zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".zip\"")
                .body(evidence.bundle(article, streams.steps(id)).bytes());
    }
}
