package vn.congkhai.content.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.content.question.QuestionSummaries;
import vn.congkhai.page.Preview;
import vn.congkhai.page.Shell;
import vn.congkhai.page.StructuredData;
import vn.congkhai.regulation.Regulation;

/** Trang chủ của một cổng: three reads of ready lists, and what memory knows of the questions. */
@Component
final class HomePage {
    private static final int LOOKED_AT = 60;
    private static final int NEWS = 8;
    private static final int DOCUMENTS = 5;

    /** How long an urgent article stays above everything else. */
    private static final Duration URGENT = Duration.ofDays(7);

    private final PortalPages pages;
    private final ListReader lists;
    private final QuestionSummaries questions;
    private final Clock clock;

    HomePage(PortalPages pages, ListReader lists, QuestionSummaries questions, Clock clock) {
        this.pages = pages;
        this.lists = lists;
        this.questions = questions;
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
        model.put("news", CardViews.of(news(newest, urgent), regulation));
        model.put("documents", CardViews.brief(documents));
        model.put("questions", questions.of(portal));
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

    /** Documents and what is urgent have a place of their own on the page; everything else is news, the newest first. */
    private static List<Card> news(List<Card> newest, List<Card> urgent) {
        return newest.stream()
                .filter(card -> !urgent.contains(card))
                .filter(card ->
                        !card.genre().equals("document") && !card.genre().equals("page"))
                .limit(NEWS)
                .toList();
    }
}
