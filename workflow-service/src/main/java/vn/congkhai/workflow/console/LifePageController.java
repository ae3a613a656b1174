package vn.congkhai.workflow.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.TextStore;

/** The life of one article: what happened, what it was at any moment, how any two of its texts differ. */
@RestController
class LifePageController {
    private final ArticleDesk desk;
    private final ArticleStreams streams;
    private final TextStore texts;
    private final ArticlePages articles;
    private final Readings readings;
    private final Timelines timelines;
    private final ConsoleRights rights;
    private final ConsolePages pages;

    LifePageController(
            ArticleDesk desk,
            ArticleStreams streams,
            TextStore texts,
            ArticlePages articles,
            Readings readings,
            Timelines timelines,
            ConsoleRights rights,
            ConsolePages pages) {
        this.desk = desk;
        this.streams = streams;
        this.texts = texts;
        this.articles = articles;
        this.readings = readings;
        this.timelines = timelines;
        this.rights = rights;
        this.pages = pages;
    }

    static String path(String articleId) {
        return ConsolePages.AUDIT + "/tin/" + articleId;
    }

    @GetMapping("/kiem-tra/tin/{id}")
    ResponseEntity<String> life(
            Caller caller,
            @PathVariable String id,
            @RequestParam(name = "tai", required = false) @Nullable Long position) {
        Existing now = desk.find(caller.portal(), id);
        Signatory by = rights.reader(caller);
        Existing article =
                position == null ? now : streams.findAt(id, position).orElseThrow(ProblemException::notFound);
        List<TimelineEntry> timeline = timelines.of(id, desk.policy(caller.portal()));
        ArticleReading reading = readings.of(article);
        Map<String, Object> model = new HashMap<>();
        model.put("article", reading);
        model.put("facts", articles.facts(article));
        model.put(
                "originals",
                texts.find(reading.contentHash()).map(TextStore::originals).orElse(List.of()));
        model.put("timeline", timeline);
        model.put("threads", articles.comments(now));
        if (position != null) moment(timeline, position).ifPresent(entry -> model.put("moment", entry));
        return pages.page(new ConsolePages.View(caller, by, ""), 200, "life", reading.title(), model);
    }

    private static Optional<TimelineEntry> moment(List<TimelineEntry> timeline, long position) {
        return timeline.stream().filter(entry -> entry.position() <= position).reduce((first, second) -> second);
    }

    @GetMapping("/kiem-tra/tin/{id}/so-sanh")
    ResponseEntity<String> compare(
            Caller caller,
            @PathVariable String id,
            @RequestParam(name = "tu") int from,
            @RequestParam(name = "den") int to) {
        Existing article = desk.find(caller.portal(), id);
        Signatory by = rights.reader(caller);
        String older = hash(article, from);
        String newer = hash(article, to);
        Optional<ObjectNode> a = texts.find(older);
        Optional<ObjectNode> b = texts.find(newer);
        boolean destroyed = a.isEmpty() || b.isEmpty();
        List<Option> revisions = IntStream.rangeClosed(
                        1, article.record().revision().number())
                .mapToObj(number -> new Option(Integer.toString(number), "Bản " + number))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("title", readings.of(article).title());
        model.put("article", id);
        model.put("from", from);
        model.put("to", to);
        model.put(
                "choice",
                List.of(
                        FormField.choice("tu", "Từ", revisions).value(Integer.toString(from)),
                        FormField.choice("den", "Đến", revisions).value(Integer.toString(to))));
        model.put("fields", destroyed ? List.of() : Comparison.of(a.orElseThrow(), b.orElseThrow()));
        model.put("destroyed", destroyed);
        return pages.page(
                new ConsolePages.View(caller, by, ""), 200, "compare", "Bản " + to + " so với bản " + from, model);
    }

    private static String hash(Existing article, int revision) {
        return article.record().archive().hash(revision).orElseThrow(ProblemException::notFound);
    }
}
