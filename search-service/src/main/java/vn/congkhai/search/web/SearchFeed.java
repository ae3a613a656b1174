package vn.congkhai.search.web;

import java.time.Instant;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.feed.AtomXml;
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
    String write(SearchResult found) {
        String address = origin
                + Addresses.of("/tim-kiem/feed.xml", asked.with("page", null).with("sort", null));
        return AtomXml.feed(atom -> {
            atom.element("id", address);
            atom.element("title", title());
            Instant updated = AtomXml.latest(found.hits().stream().map(SearchFeed::when));
            atom.element("updated", updated.toString());
            atom.author(regulation.names().full());
            atom.link("self", AtomXml.ATOM, address);
            atom.link("alternate", AtomXml.HTML, origin + Addresses.of("/tim-kiem", asked.with("page", null)));
            for (Hit hit : found.hits()) atom.entry(entry -> write(entry, hit));
        });
    }

    private void write(AtomXml entry, Hit hit) throws XMLStreamException {
        entry.element("id", origin + hit.url());
        entry.element("title", hit.title());
        entry.element("updated", when(hit).toString());
        entry.link("alternate", AtomXml.HTML, origin + hit.url());
        entry.category(hit.category());
        entry.summaryInHtml(hit.snippet());
    }

    private String title() {
        String words = asked.get("q");
        return regulation.names().site() + (words == null ? ": kết quả tìm" : ": “" + words + "”");
    }

    private static Instant when(Hit hit) {
        @Nullable Instant published = hit.publishedAt();
        return Objects.requireNonNullElse(published, Instant.EPOCH);
    }
}
