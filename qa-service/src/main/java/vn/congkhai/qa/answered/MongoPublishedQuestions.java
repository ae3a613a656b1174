package vn.congkhai.qa.answered;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.qa.question.Ticket;

/** Every published answer, in memory to be found and in the database to be there again after a start. */
public final class MongoPublishedQuestions implements CommitListener {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("published-questions");

    /** A resemblance below this is none. */
    private static final double LEAST = 0.34;

    private final CaseFiles files;
    private final MongoCollection<Document> store;
    private final Map<String, PublishedQuestion> published = new ConcurrentHashMap<>();

    public MongoPublishedQuestions(MongoDatabase database, CaseFiles files) {
        this.files = files;
        this.store = Projected.collection(database, COLLECTIONS.getFirst());
        load();
    }

    private Set<String> load() {
        Set<String> stored = new HashSet<>();
        for (Document document : store.find()) {
            String id = document.getString("_id");
            published.put(id, read(document));
            stored.add(id);
        }
        return stored;
    }

    /** What keeps the same in another place. */
    public CommitListener beside(MongoDatabase place) {
        return new MongoPublishedQuestions(place, files);
    }

    /** Takes what was built beside for what is in memory. */
    public void replaced() {
        published.keySet().retainAll(load());
    }

    @Override
    public void on(List<Commit> batch) {
        for (Commit commit : batch) commit.events().forEach(this::apply);
    }

    private void apply(LoggedEvent logged) {
        if (!(files.event(logged) instanceof AnswerPublished)) return;
        files.find(logged.aggregateId()).ifPresent(this::keep);
    }

    /** Takes in what was just published, so that the next request sees it. */
    public void keep(CaseFile file) {
        Ticket ticket = file.question().ticket();
        file.published().ifPresent(event -> {
            var document = new Document("_id", ticket.id())
                    .append("portal", ticket.portal())
                    .append("field", ticket.field())
                    .append("title", event.title())
                    .append("question", event.question())
                    .append("at", Date.from(event.at()));
            store.replaceOne(Filters.eq("_id", ticket.id()), document, new ReplaceOptions().upsert(true));
            published.put(ticket.id(), read(document));
        });
    }

    private static PublishedQuestion read(Document document) {
        return PublishedQuestion.of(
                document.getString("_id"),
                document.getString("portal"),
                document.getString("field"),
                document.getString("title"),
                document.getString("question"),
                document.getDate("at").toInstant());
    }

    /** Published answers of a portal, the latest first. */
    public List<PublishedQuestion> latest(String portal, Predicate<PublishedQuestion> wanted) {
        return of(portal)
                .filter(wanted)
                .sorted(Comparator.comparing(PublishedQuestion::publishedAt)
                        .thenComparing(PublishedQuestion::id)
                        .reversed())
                .toList();
    }

    /** Official fields in which something is published. */
    public List<String> fields(String portal) {
        return of(portal)
                .flatMap(question -> Stream.ofNullable(question.field()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What resembles a text, the most like it first: the rarer a common syllable is among what is published, the more it says.
     */
    public List<PublishedQuestion> similar(String portal, String text, int most) {
        Set<String> asked = PublishedQuestion.syllables(text);
        List<PublishedQuestion> candidates = of(portal).toList();
        if (asked.isEmpty() || candidates.isEmpty()) return List.of();
        Map<String, Double> weights = new HashMap<>();
        double whole = 0;
        for (String syllable : asked) {
            long known = candidates.stream()
                    .filter(one -> one.syllables().contains(syllable))
                    .count();
            double weight = Math.log(1 + (candidates.size() + 1.0) / (known + 1.0));
            weights.put(syllable, weight);
            whole += weight;
        }
        double enough = whole * LEAST;
        return candidates.stream()
                .map(one -> Map.entry(one, likeness(one, weights)))
                .filter(one -> one.getValue() >= enough)
                .sorted(Map.Entry.<PublishedQuestion, Double>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double likeness(PublishedQuestion question, Map<String, Double> weights) {
        double sum = 0;
        for (var weight : weights.entrySet()) {
            if (question.syllables().contains(weight.getKey())) sum += weight.getValue();
        }
        return sum;
    }

    private Stream<PublishedQuestion> of(String portal) {
        return published.values().stream().filter(one -> one.portal().equals(portal));
    }
}
