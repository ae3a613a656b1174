package vn.congkhai.search.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.search.asked.AskedQueries;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.SearchResult;
import vn.congkhai.search.query.Searching;
import vn.congkhai.search.query.Suggesting;
import vn.congkhai.search.query.Suggestion;

/** Answers, measures and counts: {@code congkhai.search.query} by {@code kind}, {@code congkhai.search.unanswered} by portal. */
public final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final String METRIC = "congkhai.search.query";
    private static final String UNANSWERED = "congkhai.search.unanswered";

    private final Searching searching;
    private final Suggesting suggesting;
    private final AskedQueries queries;
    private final MeterRegistry registry;
    private final Timer searches;
    private final Timer suggestions;

    /** Answers with those, and tells that registry how long it took. */
    public Answering(Searching searching, Suggesting suggesting, AskedQueries queries, MeterRegistry registry) {
        this.searching = searching;
        this.suggesting = suggesting;
        this.queries = queries;
        this.registry = registry;
        this.searches = Timer.builder(METRIC).tag("kind", "search").register(registry);
        this.suggestions = Timer.builder(METRIC).tag("kind", "suggest").register(registry);
    }

    /** @param visitor his address, to count what each asks once; it is not kept */
    SearchResult search(SearchRequest request, String visitor) {
        SearchResult result = answer(searches, () -> searching.search(request));
        boolean first = request.page() == 1 && request.after() == null;
        if (first && request.q() != null) {
            queries.count(request.portal(), request.q(), result.total() > 0, visitor);
            if (result.total() == 0) {
                Counter.builder(UNANSWERED)
                        .tag("portal", request.portal())
                        .register(registry)
                        .increment();
            }
        }
        return result;
    }

    List<Suggestion> suggest(String portal, String typed) {
        return answer(suggestions, () -> suggesting.suggest(portal, typed));
    }

    private static <T> T answer(Timer timer, Question<T> question) {
        Timer.Sample sample = Timer.start();
        try {
            return question.answer();
        } catch (IOException e) {
            LOG.error("The index cannot be read", e);
            throw new ProblemException(Problems.unavailable());
        } finally {
            sample.stop(timer);
        }
    }

    private interface Question<T> {
        T answer() throws IOException;
    }
}
