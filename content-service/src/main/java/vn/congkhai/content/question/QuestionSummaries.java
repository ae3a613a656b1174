package vn.congkhai.content.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congkhai.kit.messaging.CompactedTable;

/** Made anew after every batch of events and not at every reading: many read the home page, few ask. */
@Component
public final class QuestionSummaries {
    private static final int UNITS = 6;

    private volatile Map<String, QuestionSummary> byPortal = Map.of();

    QuestionSummaries(CompactedTable<QuestionState> questions) {
        questions.whenChanged(() -> byPortal = summarise(questions.all().values()));
    }

    /** The summary of that portal; an empty one until the questions have been read. */
    public QuestionSummary of(String portal) {
        return byPortal.getOrDefault(portal, QuestionSummary.NONE);
    }

    static Map<String, QuestionSummary> summarise(Collection<QuestionState> questions) {
        Map<String, List<QuestionState>> byPortal = new HashMap<>();
        for (QuestionState question : questions)
            byPortal.computeIfAbsent(question.portal(), portal -> new ArrayList<>())
                    .add(question);
        Map<String, QuestionSummary> summaries = new HashMap<>();
        byPortal.forEach((portal, ofPortal) -> summaries.put(portal, summary(ofPortal)));
        return Map.copyOf(summaries);
    }

    private static QuestionSummary summary(List<QuestionState> questions) {
        List<AnsweredQuestion> published = questions.stream()
                .map(QuestionState::published)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(AnsweredQuestion::publishedAt).reversed())
                .toList();
        List<Map.Entry<String, Long>> units = published.stream()
                .map(AnsweredQuestion::unit)
                .filter(unit -> !unit.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(UNITS)
                .toList();
        return new QuestionSummary(
                questions.size(),
                questions.stream().filter(QuestionState::isClosed).count(),
                published,
                units);
    }
}
