package vn.congkhai.qa.answered;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.publication.PublicUrl;
import vn.congkhai.regulation.Regulation;

/** Nguồn tin Atom (RFC 4287) của các câu hỏi đã trả lời. */
@RestController
class FeedController {
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    private final MongoPublishedQuestions published;
    private final QuestionPolicies policies;
    private final String linkPattern;

    FeedController(
            MongoPublishedQuestions published,
            QuestionPolicies policies,
            @Value("${congkhai.qa.link}") String linkPattern) {
        this.published = published;
        this.policies = policies;
        this.linkPattern = linkPattern;
    }

    @GetMapping("/hoi-dap/feed.xml")
    ResponseEntity<String> feed(@CurrentPortal String portal) {
        Regulation regulation = policies.regulation(portal);
        List<PublishedQuestion> latest = published.latest(portal, one -> true);
        List<PublishedQuestion> entries = latest.subList(0, Math.min(ENTRIES, latest.size()));
        return ResponseEntity.ok().contentType(ATOM).body(write(regulation, entries));
    }

    private String write(Regulation regulation, List<PublishedQuestion> entries) {
        String site = linkPattern.replace("{portal}", regulation.id());
        Instant updated = entries.isEmpty() ? Instant.EPOCH : entries.getFirst().publishedAt();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", site + "/hoi-dap");
            element(xml, "title", "Hỏi đáp - " + regulation.names().site());
            element(xml, "updated", updated.toString());
            link(xml, "self", site + "/hoi-dap/feed.xml");
            link(xml, "alternate", site + "/hoi-dap");
            xml.writeStartElement("author");
            element(xml, "name", regulation.names().full());
            xml.writeEndElement();
            for (PublishedQuestion entry : entries) entry(xml, site, entry);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text could not be written as XML", e);
        }
    }

    private static void entry(XMLStreamWriter xml, String site, PublishedQuestion entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.publishedAt().toString());
        link(xml, "alternate", site + PublicUrl.of(entry.id(), entry.title()));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }
}
