package vn.congkhai.qa.answered;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.feed.AtomXml;
import vn.congkhai.page.feed.PublicOrigin;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.publication.PublicUrl;
import vn.congkhai.regulation.Regulation;

/** Nguồn tin Atom (RFC 4287) của các câu hỏi đã trả lời. */
@RestController
class FeedController {
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final String PAGE = "/hoi-dap";
    private static final String FEED = "/hoi-dap/feed.xml";
    private static final int ENTRIES = 50;

    private final MongoPublishedQuestions published;
    private final QuestionPolicies policies;
    private final PublicOrigin origins;

    FeedController(MongoPublishedQuestions published, QuestionPolicies policies, PublicOrigin origins) {
        this.published = published;
        this.policies = policies;
        this.origins = origins;
    }

    @GetMapping(FEED)
    ResponseEntity<String> feed(@CurrentPortal String portal, HttpServletRequest request) {
        Regulation regulation = policies.regulation(portal);
        List<PublishedQuestion> latest = published.latest(portal, one -> true);
        List<PublishedQuestion> entries = latest.subList(0, Math.min(ENTRIES, latest.size()));
        String origin = origins.of(regulation, request);
        return ResponseEntity.ok().contentType(ATOM).body(write(regulation, origin, entries));
    }

    private static String write(Regulation regulation, String origin, List<PublishedQuestion> entries) {
        return AtomXml.feed(atom -> {
            atom.element("id", "urn:congkhai:feed:" + regulation.id() + ":hoi-dap");
            atom.element("title", "Hỏi đáp - " + regulation.names().site());
            String updated = AtomXml.latest(entries.stream().map(PublishedQuestion::publishedAt))
                    .toString();
            atom.element("updated", updated);
            atom.link("self", AtomXml.ATOM, origin + FEED);
            atom.link("alternate", AtomXml.HTML, origin + PAGE);
            atom.author(regulation.names().full());
            for (PublishedQuestion question : entries) atom.entry(entry -> write(entry, origin, question));
        });
    }

    private static void write(AtomXml entry, String origin, PublishedQuestion question) throws XMLStreamException {
        entry.element("id", "urn:uuid:" + question.id());
        entry.element("title", question.title());
        entry.element("updated", question.publishedAt().toString());
        entry.link("alternate", AtomXml.HTML, origin + PublicUrl.of(question.id(), question.title()));
    }
}
