package vn.congkhai.page.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Nguồn cấp tin: writes the elements of an Atom feed (RFC 4287), whatever it is about. */
public final class AtomXml {
    /** Of a page of the portal. */
    public static final String HTML = "text/html";

    /** Of a feed. */
    public static final String ATOM = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What is between the beginning and the end of an element. */
    @FunctionalInterface
    public interface Content {
        void write(AtomXml atom) throws XMLStreamException;
    }

    /** A whole feed, in Vietnamese. */
    public static String feed(Content content) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", "vi");
            content.write(new AtomXml(xml));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written to it", e);
        }
        return out.toString();
    }

    /** When a feed with entries of these times was updated. */
    public static Instant latest(Stream<Instant> times) {
        return times.max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** Something the feed tells of. */
    public void entry(Content content) throws XMLStreamException {
        xml.writeStartElement("entry");
        content.write(this);
        xml.writeEndElement();
    }

    /** An element with a text in it. */
    public void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** What it says, with markup. */
    public void summaryInHtml(String html) throws XMLStreamException {
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(html);
        xml.writeEndElement();
    }

    /** Who wrote it. */
    public void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    /** Where something that belongs to it is. */
    public void link(String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    /** What it is about. */
    public void category(String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
    }
}
