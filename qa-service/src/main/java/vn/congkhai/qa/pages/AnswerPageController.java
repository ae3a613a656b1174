package vn.congkhai.qa.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.Pages;
import vn.congkhai.page.Preview;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.page.StructuredData;
import vn.congkhai.page.feed.PublicOrigin;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.publication.PublicQuestion;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.regulation.Regulation;

/** Trang của một câu trả lời đã đăng. */
@RestController
class AnswerPageController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TicketIndex index;
    private final CaseFiles files;
    private final QuestionPolicies policies;
    private final Pages pages;
    private final ShellFactory shells;
    private final PublicOrigin origins;

    AnswerPageController(
            TicketIndex index,
            CaseFiles files,
            QuestionPolicies policies,
            Pages pages,
            ShellFactory shells,
            PublicOrigin origins) {
        this.index = index;
        this.files = files;
        this.policies = policies;
        this.pages = pages;
        this.shells = shells;
        this.origins = origins;
    }

    @GetMapping("/hoi-dap/{id:[0-9a-f-]+}/{slug}")
    ResponseEntity<String> show(
            @PathVariable String id,
            @PathVariable String slug,
            @CurrentPortal String portal,
            HttpServletRequest request) {
        Regulation regulation = policies.regulation(portal);
        CaseFile file =
                index.find(portal, id).flatMap(row -> files.find(row.id())).orElseThrow(ProblemException::notFound);
        PublicQuestion.Published published = PublicQuestion.of(file, policies).published();
        if (published == null) throw ProblemException.notFound();
        if (!published.url().endsWith("/" + slug)) {
            return ResponseEntity.status(301)
                    .location(URI.create(published.url()))
                    .body("");
        }
        var shell = shells.of(regulation, published.title())
                .under(ShellFactory.QUESTIONS)
                .describedAs(published.question())
                .at(published.url())
                .seenAs(preview(published, origins.of(regulation, request)));
        String html = pages.render("qa/answer.jte", Map.of("shell", shell, "published", published));
        return ResponseEntity.ok().contentType(HTML).body(html);
    }

    private static Preview preview(PublicQuestion.Published published, String origin) {
        String url = origin + published.url();
        Map<String, Object> answer = StructuredData.part(
                "Answer",
                Map.of(
                        "text",
                        published.answer(),
                        "url",
                        url + "#dap",
                        "dateCreated",
                        published.answeredAt().toString(),
                        "author",
                        StructuredData.part("GovernmentOrganization", published.unit())));
        Map<String, Object> question = StructuredData.part(
                "Question",
                Map.of(
                        "name",
                        published.title(),
                        "text",
                        published.question(),
                        "answerCount",
                        1,
                        "acceptedAnswer",
                        answer));
        String structured = StructuredData.of("QAPage")
                .with("url", url)
                .with("inLanguage", "vi")
                .with("datePublished", published.publishedAt().toString())
                .with("mainEntity", question)
                .json();
        return new Preview("article", url, null, structured);
    }
}
