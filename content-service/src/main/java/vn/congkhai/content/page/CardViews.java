package vn.congkhai.content.page;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.content.list.Card;
import vn.congkhai.page.ArticleCard;
import vn.congkhai.page.Tag;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;

/** Cards as the shell's component shows them. */
final class CardViews {
    static final Tag URGENT = new Tag("Khẩn", Tag.Kind.URGENT);
    static final Tag REFERENCE = new Tag("Tin tham khảo", Tag.Kind.CAUTION);
    static final Tag PROMOTION = new Tag("Quảng bá", Tag.Kind.CAUTION);
    static final Tag REPLACED = new Tag("Đã có văn bản thay thế", Tag.Kind.CAUTION);
    static final Tag CORRECTED = new Tag("Đã đính chính", Tag.Kind.PLAIN);

    private CardViews() {}

    static List<ArticleCard> of(List<Card> cards, Regulation regulation) {
        return cards.stream().map(card -> of(card, kicker(card, regulation))).toList();
    }

    /** Without the category, for lists of one category. */
    static List<ArticleCard> plain(List<Card> cards) {
        return cards.stream().map(card -> of(card, document(card))).toList();
    }

    /** Title and day, for the margin. */
    static List<ArticleCard> titles(List<Card> cards) {
        return cards.stream()
                .map(card -> new ArticleCard(card.url(), card.title(), "", "", card.publishedAt(), "", tags(card)))
                .toList();
    }

    /** Number, title and day, for a short list of documents. */
    static List<ArticleCard> brief(List<Card> cards) {
        return cards.stream()
                .map(card -> new ArticleCard(
                        card.url(), card.title(), "", document(card), card.publishedAt(), "", tags(card)))
                .toList();
    }

    /** Title and summary, for pages whose day does not matter. */
    static List<ArticleCard> timeless(List<Card> cards) {
        return cards.stream()
                .map(card -> new ArticleCard(card.url(), card.title(), card.summary(), "", null, "", tags(card)))
                .toList();
    }

    private static ArticleCard of(Card card, String kicker) {
        return new ArticleCard(
                card.url(), card.title(), card.summary(), kicker, card.publishedAt(), card.source(), tags(card));
    }

    private static List<Tag> tags(Card card) {
        List<Tag> tags = new ArrayList<>();
        if (card.urgent()) tags.add(URGENT);
        if (card.referenceOnly()) tags.add(REFERENCE);
        if (card.genre().equals("promotion")) tags.add(PROMOTION);
        if (card.correctedAt() != null) tags.add(CORRECTED);
        return tags;
    }

    private static String kicker(Card card, Regulation regulation) {
        String document = document(card);
        if (!document.isEmpty()) return document;
        return regulation.category(card.category()).map(Category::name).orElse("");
    }

    private static String document(Card card) {
        String number = card.number();
        String form = card.form();
        if (number == null) return "";
        return form == null ? "Số " + number : form + " số " + number;
    }
}
