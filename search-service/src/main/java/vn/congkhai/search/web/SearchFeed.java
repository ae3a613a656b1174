package vn.congkhai.search.web;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.search.query.Hit;
import vn.congkhai.search.query.SearchResult;

/**
 * Nguồn cấp tin của một lần tìm: what a search finds, the newest first, as an Atom feed (RFC 4287).
 *
 * @param origin address of the portal
 * @param asked the search
 */
record SearchFeed(Regulation regulation, String origin, SearchParameters asked) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    String write(SearchResult found) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "vi");
            String address = origin
                    + Addresses.of(
                            "/tim-kiem/feed.xml", asked.with("page", null).with("sort", null));
            element(xml, "id", address);
            element(xml, "title", title());
            element(xml, "updated", updated(found).toString());
            author(xml);
            link(xml, "self", "application/atom+xml", address);
            link(xml, "alternate", "text/html", origin + Addresses.of("/tim-kiem", asked.with("page", null)));
            for (Hit hit : found.hits()) entry(xml, hit);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written to it", e);
        }
        return out.toString();
    }

    private void entry(XMLStreamWriter xml, Hit hit) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", origin + hit.url());
        element(xml, "title", hit.title());
        element(xml, "updated", when(hit).toString());
        link(xml, "alternate", "text/html", origin + hit.url());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", hit.category());
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(hit.snippet());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private String title() {
        String words = asked.get("q");
        return regulation.names().site() + (words == null ? ": kết quả tìm" : ": “" + words + "”");
    }

    private static Instant updated(SearchResult found) {
        return found.hits().stream()
                .map(SearchFeed::when)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Instant when(Hit hit) {
        @Nullable Instant published = hit.publishedAt();
        return Objects.requireNonNullElse(published, Instant.EPOCH);
    }

    private void author(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", regulation.names().full());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
