package vn.congkhai.content.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.catalogue.OfferedServices;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.content.question.QuestionSummaries;
import vn.congkhai.page.Preview;
import vn.congkhai.page.Shell;
import vn.congkhai.page.StructuredData;
import vn.congkhai.regulation.CategoryType;
import vn.congkhai.regulation.Regulation;

/** Trang chủ của một cổng: two reads of ready lists, and what memory knows of questions and services. */
@Component
final class HomePage {
    private static final int LOOKED_AT = 60;
    private static final int NEWS = 8;
    private static final int DOCUMENTS = 5;
    private static final int SERVICES = 5;

    /** What tells of something that happened; a notice, of a vacancy for one, does not. */
    private static final Set<String> STORIES =
            Set.of("news", "reportage", "interview", "video", "research", "analysis", "synthesis", "picture");

    /** How long an urgent article stays above everything else. */
    private static final Duration URGENT = Duration.ofDays(7);

    private final PortalPages pages;
    private final ListReader lists;
    private final QuestionSummaries questions;
    private final OfferedServices services;
    private final Clock clock;

    HomePage(PortalPages pages, ListReader lists, QuestionSummaries questions, OfferedServices services, Clock clock) {
        this.pages = pages;
        this.lists = lists;
        this.questions = questions;
        this.services = services;
        this.clock = clock;
    }

    String of(Regulation regulation, String origin) {
        String portal = regulation.id();
        List<Card> newest = lists.read(ListNames.all(portal), 0, LOOKED_AT).entries();
        List<Card> documents =
                lists.read(ListNames.documents(portal), 0, DOCUMENTS).entries();
        Instant since = clock.instant().minus(URGENT);
        List<Card> urgent = newest.stream()
                .filter(card -> card.urgent() && card.publishedAt().isAfter(since))
                .limit(2)
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("shell", shell(regulation, origin));
        model.put("regulation", regulation);
        model.put("urgent", CardViews.plain(urgent));
        model.put("news", CardViews.of(news(newest, urgent, regulation), regulation));
        model.put("documents", CardViews.brief(documents));
        model.put("questions", questions.of(portal));
        model.put("services", services.of(portal).stream().limit(SERVICES).toList());
        return pages.templates().render("content/home.jte", model);
    }

    private Shell shell(Regulation regulation, String origin) {
        String site = regulation.names().site();
        String structured = StructuredData.of("GovernmentOrganization")
                .with("name", regulation.names().full())
                .with("url", origin + "/")
                .json();
        return pages.shells()
                .of(regulation, site)
                .under("/")
                .at("/")
                .withFeed("/feed.xml")
                .describedAs(site + ": tin tức, văn bản, dịch vụ công và hỏi đáp của "
                        + regulation.names().full() + ".")
                .seenAs(new Preview("website", origin + "/", null, structured));
    }

    /**
     * Documents and what is urgent have a place of their own on the page; everything else is news, the newest first. Above them
     * stands the newest confirmed story of a category of news, where there is one.
     */
    private static List<Card> news(List<Card> newest, List<Card> urgent, Regulation regulation) {
        List<Card> news = new ArrayList<>(newest.stream()
                .filter(card -> !urgent.contains(card))
                .filter(card ->
                        !card.genre().equals("document") && !card.genre().equals("page"))
                .toList());
        news.stream().filter(card -> isTopStory(card, regulation)).findFirst().ifPresent(top -> {
            news.remove(top);
            news.addFirst(top);
        });
        return news.subList(0, Math.min(NEWS, news.size()));
    }

    private static boolean isTopStory(Card card, Regulation regulation) {
        return STORIES.contains(card.genre())
                && !card.referenceOnly()
                && regulation
                        .category(card.category())
                        .filter(category -> category.type() == CategoryType.NEWS)
                        .isPresent();
    }
}
