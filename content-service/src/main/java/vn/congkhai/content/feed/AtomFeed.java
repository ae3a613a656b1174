package vn.congkhai.content.feed;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.ListPage;

/**
 * Nguồn cấp tin: one page of a list as an Atom feed (RFC 4287), with the way to the other pages (RFC 5005).
 *
 * @param id never changes while the list exists
 * @param origin address of the portal
 * @param path path of the feed
 * @param home path of the page the feed belongs to
 * @param page from 1
 * @param size entries of a page
 */
record AtomFeed(String id, String title, String author, String origin, String path, String home, int page, int size) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    String write(ListPage entries) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "vi");
            head(xml, entries);
            for (Card card : entries.entries()) entry(xml, card);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written to it", e);
        }
        return out.toString();
    }

    private void head(XMLStreamWriter xml, ListPage entries) throws XMLStreamException {
        long pages = Math.max(1, (entries.total() + size - 1) / size);
        element(xml, "id", id);
        element(xml, "title", title);
        element(xml, "updated", updated(entries).toString());
        author(xml, author);
        link(xml, "self", "application/atom+xml", address(page));
        link(xml, "alternate", "text/html", origin + home);
        link(xml, "first", "application/atom+xml", address(1));
        if (page > 1) link(xml, "previous", "application/atom+xml", address(page - 1));
        if (page < pages) link(xml, "next", "application/atom+xml", address(page + 1));
        link(xml, "last", "application/atom+xml", address((int) pages));
    }

    private void entry(XMLStreamWriter xml, Card card) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + card.id());
        element(xml, "title", card.title());
        element(xml, "published", card.publishedAt().toString());
        element(xml, "updated", card.updatedAt().toString());
        author(xml, card.author().isEmpty() ? author : card.author());
        link(xml, "alternate", "text/html", origin + card.url());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", card.category());
        if (!card.summary().isEmpty()) element(xml, "summary", card.summary());
        if (!card.source().isEmpty()) element(xml, "rights", "Nguồn: " + card.source());
        xml.writeEndElement();
    }

    private String address(int number) {
        return origin + path + (number == 1 ? "" : "?page=" + number);
    }

    private static Instant updated(ListPage entries) {
        return entries.entries().stream()
                .map(Card::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
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
