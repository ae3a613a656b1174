package vn.congkhai.content.feed;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.ListPage;
import vn.congkhai.page.feed.AtomXml;

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
    String write(ListPage entries) {
        return AtomXml.feed(atom -> {
            head(atom, entries);
            for (Card card : entries.entries()) atom.entry(entry -> write(entry, card));
        });
    }

    private void head(AtomXml atom, ListPage entries) throws XMLStreamException {
        long pages = Math.max(1, (entries.total() + size - 1) / size);
        atom.element("id", id);
        atom.element("title", title);
        Instant updated = AtomXml.latest(entries.entries().stream().map(Card::updatedAt));
        atom.element("updated", updated.toString());
        atom.author(author);
        atom.link("self", AtomXml.ATOM, address(page));
        atom.link("alternate", AtomXml.HTML, origin + home);
        atom.link("first", AtomXml.ATOM, address(1));
        if (page > 1) atom.link("previous", AtomXml.ATOM, address(page - 1));
        if (page < pages) atom.link("next", AtomXml.ATOM, address(page + 1));
        atom.link("last", AtomXml.ATOM, address((int) pages));
    }

    private void write(AtomXml entry, Card card) throws XMLStreamException {
        entry.element("id", "urn:uuid:" + card.id());
        entry.element("title", card.title());
        entry.element("published", card.publishedAt().toString());
        entry.element("updated", card.updatedAt().toString());
        entry.author(card.author().isEmpty() ? author : card.author());
        entry.link("alternate", AtomXml.HTML, origin + card.url());
        entry.category(card.category());
        if (!card.summary().isEmpty()) entry.element("summary", card.summary());
        if (!card.source().isEmpty()) entry.element("rights", "Nguồn: " + card.source());
    }

    private String address(int number) {
        return origin + path + (number == 1 ? "" : "?page=" + number);
    }
}
