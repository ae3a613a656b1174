package vn.congkhai.content.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.article.Withdrawal;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.page.Preview;
import vn.congkhai.page.Shell;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.page.StructuredData;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;

/** Dựng trang của một tin, một văn bản, một thông báo gỡ bỏ. */
@Component
final class ArticlePage {
    private static final int RELATED = 5;

    private final PortalPages pages;
    private final ListReader lists;
    private final DocumentRelations relations;
    private final PreparedTexts texts;

    ArticlePage(PortalPages pages, ListReader lists, DocumentRelations relations, PreparedTexts texts) {
        this.pages = pages;
        this.lists = lists;
        this.relations = relations;
        this.texts = texts;
    }

    /**
     * The page of a published article.
     *
     * @param origin address of the portal
     */
    String of(Regulation regulation, Article article, Rendition rendition, String origin) {
        PreparedText text = texts.of(rendition.body(), article.id(), rendition.attachments());
        Map<String, Object> model = new HashMap<>();
        model.put("shell", shell(regulation, article, rendition, origin, text));
        model.put("article", article);
        model.put("rendition", rendition);
        model.put("body", text.body());
        String citation = Citation.of(article, rendition, regulation, origin);
        model.put("use", ArticleUse.of(article, origin + article.url(), citation));
        if (rendition.isDocument()) {
            model.put("document", DocumentRecord.of(rendition));
            model.put("standing", relations.of(article, rendition));
            model.put("contents", text.contents());
            return pages.templates().render("content/document.jte", model);
        }
        Category category = regulation.category(article.category()).orElse(null);
        model.put("categoryName", category == null ? "" : category.name());
        model.put("categoryHref", category == null ? "" : ShellFactory.href(category));
        model.put("record", GenreRecord.of(rendition));
        model.put("related", CardViews.titles(related(article)));
        return pages.templates().render("content/article.jte", model);
    }

    /** What a reader gets who comes for an article that was withdrawn. */
    String withdrawn(Regulation regulation, Article article, Withdrawal withdrawal) {
        boolean told = withdrawal.kind() != Withdrawal.Kind.GONE;
        Shell shell = pages.shells().of(regulation, told ? article.title() : "Nội dung không còn được đăng");
        return pages.templates()
                .render("content/withdrawn.jte", Map.of("shell", shell, "told", told, "withdrawal", withdrawal));
    }

    /** The newest others of its category. */
    private List<Card> related(Article article) {
        return lists.read(ListNames.category(article.portal(), article.category()), 0, RELATED + 1).entries().stream()
                .filter(card -> !card.id().equals(article.id()))
                .limit(RELATED)
                .toList();
    }

    private Shell shell(Regulation regulation, Article article, Rendition rendition, String origin, PreparedText text) {
        String current = rendition.isDocument()
                ? ShellFactory.DOCUMENTS
                : regulation
                        .category(article.category())
                        .map(ShellFactory::href)
                        .orElse("");
        String image = text.image() == null ? null : origin + text.image();
        return pages.shells()
                .of(regulation, article.title())
                .under(current)
                .at(article.url())
                .describedAs(rendition.summary())
                .seenAs(new Preview(
                        "article",
                        origin + article.url(),
                        image,
                        structured(regulation, article, rendition, origin, image)));
    }

    private static String structured(
            Regulation regulation, Article article, Rendition rendition, String origin, @Nullable String image) {
        String type = rendition.isDocument() ? "Legislation" : "NewsArticle";
        StructuredData data = StructuredData.of(type)
                .with(rendition.isDocument() ? "name" : "headline", article.title())
                .with("url", origin + article.url())
                .with("datePublished", rendition.publishedAt().toString())
                .with("dateModified", rendition.updatedAt().toString())
                .with("inLanguage", "vi")
                .with("image", image)
                .with(
                        "publisher",
                        StructuredData.part(
                                "GovernmentOrganization", regulation.names().full()));
        if (!rendition.author().isEmpty()) data.with("author", StructuredData.part("Person", rendition.author()));
        if (rendition.isDocument())
            data.with("legislationIdentifier", DocumentRecord.of(rendition).number());
        return data.json();
    }
}
