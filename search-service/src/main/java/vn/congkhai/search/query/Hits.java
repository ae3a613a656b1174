package vn.congkhai.search.query;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Found;
import vn.congkhai.search.index.LegalRecord;
import vn.congkhai.search.index.SearchDocument;

/** Shows what was found. */
final class Hits {
    private final IndexSearcher searcher;
    private final Snippets snippets;
    private final Force force;
    private final LocalDate today;

    Hits(IndexSearcher searcher, Snippets snippets, Force force, LocalDate today) {
        this.searcher = searcher;
        this.snippets = snippets;
        this.force = force;
        this.today = today;
    }

    Hit of(int number) throws IOException {
        Found found = Found.read(searcher.storedFields(), number, !snippets.fromTheBeginning());
        SearchDocument document = found.document();
        String told = Stream.of(document.summary(), document.text())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Hit(
                document.id(),
                document.type(),
                document.category(),
                document.title(),
                document.url(),
                snippets.from(told, found.attached()),
                document.publishedAt(),
                document.type().equals("document") ? legal(document, number) : null,
                document.files().stream()
                        .map(file -> new Hit.File(file.name(), file.url(), file.bytes()))
                        .toList());
    }

    private Hit.Legal legal(SearchDocument document, int number) throws IOException {
        LegalRecord legal = document.record();
        return new Hit.Legal(
                number(document),
                legal.form(),
                legal.issuer(),
                legal.field(),
                legal.issuedOn(),
                legal.effectiveOn(),
                status(legal, number),
                replacing(number),
                legal.replaces(),
                legal.amends());
    }

    private Hit.Status status(LegalRecord legal, int number) {
        if (force.isOut(number)) return Hit.Status.OUT_OF_FORCE;
        LocalDate from = legal.effectiveOn();
        return from != null && from.isAfter(today) ? Hit.Status.NOT_YET : Hit.Status.IN_FORCE;
    }

    private Hit.@Nullable Link replacing(int number) throws IOException {
        Integer other = force.replacing(number);
        if (other == null) return null;
        SearchDocument replacing = Found.head(searcher.storedFields(), other);
        return new Hit.Link(number(replacing), replacing.url());
    }

    private static String number(SearchDocument document) {
        List<String> numbers = document.numbers();
        return numbers.isEmpty() ? "" : numbers.getFirst();
    }
}
