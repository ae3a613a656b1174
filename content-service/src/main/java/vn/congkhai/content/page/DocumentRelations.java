package vn.congkhai.content.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.article.DocumentFacts;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.article.Relation;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.kit.time.Days;

/** Quan hệ và hiệu lực của các văn bản, as far as the documents on the portal tell it; two reads, however many there are. */
@Component
final class DocumentRelations {
    private final ListReader lists;
    private final ArticleStore articles;
    private final Clock clock;

    DocumentRelations(ListReader lists, ArticleStore articles, Clock clock) {
        this.lists = lists;
        this.articles = articles;
        this.clock = clock;
    }

    /** How a document stands to the others, both ways, and whether it is in force. */
    DocumentStanding of(Article article, Rendition rendition) {
        String portal = article.portal();
        DocumentFacts facts = DocumentFacts.of(rendition);
        Map<String, List<Card>> found = lists.newest(names(portal, facts));
        List<RelatedDocument> replacedBy = others(found, portal, Relation.REPLACES, facts, article);
        List<RelatedDocument> amendedBy = others(found, portal, Relation.AMENDS, facts, article);
        List<RelatedDocument> citedBy = others(found, portal, Relation.CITES, facts, article);
        Validity validity = Validity.on(
                Days.today(clock), facts.effectiveOn(), inForceFrom(portal, replacedBy), !amendedBy.isEmpty());
        return new DocumentStanding(
                validity,
                linked(found, portal, facts.replaces()),
                linked(found, portal, facts.amends()),
                linked(found, portal, facts.cites()),
                replacedBy,
                amendedBy,
                citedBy);
    }

    private static List<String> names(String portal, DocumentFacts facts) {
        List<String> names = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            if (!facts.number().isEmpty()) names.add(ListNames.relating(portal, relation, facts.number()));
            for (String number : facts.numbers(relation)) names.add(ListNames.numbered(portal, number));
        }
        return names;
    }

    private static List<RelatedDocument> others(
            Map<String, List<Card>> found, String portal, Relation relation, DocumentFacts facts, Article self) {
        if (facts.number().isEmpty()) return List.of();
        return found.getOrDefault(ListNames.relating(portal, relation, facts.number()), List.of()).stream()
                .filter(card -> !card.id().equals(self.id()))
                .map(card -> new RelatedDocument(label(card), card.title(), card.url(), card.id()))
                .toList();
    }

    private static List<RelatedDocument> linked(Map<String, List<Card>> found, String portal, List<String> numbers) {
        return numbers.stream()
                .map(number -> {
                    List<Card> cards = found.getOrDefault(ListNames.numbered(portal, number), List.of());
                    if (cards.isEmpty()) return RelatedDocument.elsewhere(number);
                    Card card = cards.getFirst();
                    return new RelatedDocument(label(card), card.title(), card.url(), card.id());
                })
                .toList();
    }

    /** The day from which the first of them is in force; a document without such a day is from its issue. */
    private @org.jspecify.annotations.Nullable LocalDate inForceFrom(String portal, List<RelatedDocument> documents) {
        if (documents.isEmpty()) return null;
        Collection<String> keys = documents.stream()
                .map(document -> Article.key(portal, document.id()))
                .toList();
        return articles.findAll(keys).values().stream()
                .map(Article::rendition)
                .filter(Objects::nonNull)
                .map(DocumentFacts::of)
                .map(facts -> facts.effectiveOn() == null ? facts.issuedOn() : facts.effectiveOn())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static String label(Card card) {
        String form = card.form();
        String number = Objects.requireNonNullElse(card.number(), "");
        return form == null || form.isEmpty() ? number : form + " số " + number;
    }
}
