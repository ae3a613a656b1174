package vn.congkhai.content.feed;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Sơ đồ cho máy tìm kiếm (sitemaps.org), written line by line. */
final class Sitemap {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private final String item;

    private Sitemap(String root, String item) throws XMLStreamException {
        this.item = item;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(NAMESPACE);
    }

    /** A sitemap of pages. */
    static Sitemap ofPages() {
        return make("urlset", "url");
    }

    /** An index of sitemaps. */
    static Sitemap ofSitemaps() {
        return make("sitemapindex", "sitemap");
    }

    private static Sitemap make(String root, String item) {
        try {
            return new Sitemap(root, item);
        } catch (XMLStreamException e) {
            throw writing(e);
        }
    }

    Sitemap add(String location, @Nullable Instant lastModified) {
        try {
            xml.writeStartElement(item);
            element("loc", location);
            if (lastModified != null) element("lastmod", lastModified.toString());
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw writing(e);
        }
    }

    String finish() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return out.toString();
        } catch (XMLStreamException e) {
            throw writing(e);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static IllegalStateException writing(XMLStreamException cause) {
        return new IllegalStateException("a string takes whatever is written to it", cause);
    }
}
