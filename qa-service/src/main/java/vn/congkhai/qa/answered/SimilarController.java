package vn.congkhai.qa.answered;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.publication.PublicUrl;

/** Câu hỏi tương tự đã được trả lời, for who is typing his own. */
@RestController
class SimilarController {
    private static final int MOST = 5;
    private static final int LONGEST = 300;

    private final MongoPublishedQuestions published;
    private final QuestionPolicies policies;

    SimilarController(MongoPublishedQuestions published, QuestionPolicies policies) {
        this.published = published;
        this.policies = policies;
    }

    @GetMapping("/api/public/questions/similar")
    Items similar(@RequestParam("q") String text, @CurrentPortal String portal) {
        policies.of(portal);
        if (text.isBlank() || text.length() > LONGEST) {
            throw ProblemException.of(400, "invalid-parameter", "Nội dung tìm từ 1 đến " + LONGEST + " ký tự.")
                    .error("q", "invalid", "1.." + LONGEST);
        }
        return new Items(published.similar(portal, text, MOST).stream()
                .map(one -> new Item(one.title(), PublicUrl.of(one.id(), one.title()), one.publishedAt()))
                .toList());
    }

    record Items(List<Item> items) {}

    record Item(String title, String url, Instant publishedAt) {}
}
