package vn.congkhai.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.congkhai.search.index.AttachedTexts;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.LegalRecord;
import vn.congkhai.search.index.SearchDocument;
import vn.congkhai.search.index.SearchIndex;
import vn.congkhai.search.index.Watermark;

/** A small index in memory. */
final class Library {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final SearchIndex index;
    private final Searching searching;
    private long position;

    Library() {
        try {
            this.index = SearchIndex.open(new ByteBuffersDirectory(), AttachedTexts.NONE);
            this.searching = new Searching(index, Synonyms.load(Path.of("."), List.of()), clock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Library article(String id, String category, String title, String text, String day) {
        return add(new SearchDocument(
                "quan8", "article", id, category, title, List.of(), "", text, "/tin/" + id + "/x", at(day)));
    }

    Library article(String id, String title, String text) {
        return article(id, "tin-tuc", title, text, "2026-11-20");
    }

    Library document(String id, String number, String title, String summary) {
        return add(new SearchDocument(
                "quan8",
                "document",
                id,
                "van-ban",
                title,
                List.of(number),
                summary,
                "",
                "/van-ban/" + id + "/x",
                at("2025-03-01")));
    }

    Library add(SearchDocument document) {
        return change(new Change(
                Change.key(document.portal(), "publication", document.id()),
                new Watermark("log", ++position),
                document));
    }

    Library withdraw(String id) {
        return withdraw("quan8", id);
    }

    Library withdraw(String portal, String id) {
        return change(new Change(Change.key(portal, "publication", id), new Watermark("log", ++position), null));
    }

    private Library change(Change change) {
        try {
            index.apply(List.of(change), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SearchResult search(String q) {
        return search(new SearchRequest("quan8", q, null, null, null, null, 1));
    }

    SearchResult search(SearchRequest request) {
        try {
            return searching.search(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> ids(String q) {
        return search(q).hits().stream().map(Hit::id).toList();
    }

    List<Suggestion> suggest(String typed) {
        return suggest(typed, Suggesting.Asking.NOTHING);
    }

    List<Suggestion> suggest(String typed, Suggesting.Asking asking) {
        try {
            return new Suggesting(index, asking).suggest("quan8", typed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A legal document with its record. */
    Library legal(String number, String title, String issuedOn, String effectiveOn, String... replaces) {
        LegalRecord legal = new LegalRecord(
                "Quyết định",
                "UBND quận 8",
                "Hành chính",
                LocalDate.parse(issuedOn),
                LocalDate.parse(effectiveOn),
                List.of(replaces),
                List.of(),
                List.of());
        SearchDocument document = new SearchDocument(
                "quan8",
                "document",
                number,
                "van-ban",
                title,
                List.of(number),
                "",
                "",
                "/van-ban/" + number,
                at(issuedOn));
        return add(document.recorded(legal));
    }

    /** What is found with those filters, of everything or of what those words find. */
    SearchResult search(String q, Filters filters) {
        return search(new SearchRequest("quan8", q, filters, SearchRequest.Order.RELEVANCE, 1, null));
    }

    private static Clock clock() {
        return Clock.fixed(at(TODAY.toString()), ZoneOffset.UTC);
    }

    static Instant at(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }
}
