package vn.congkhai.qa.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.question.Question;
import vn.congkhai.qa.question.Question.Asked;
import vn.congkhai.qa.question.QuestionEvent;
import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.qa.question.QuestionEvent.FoundOutOfScope;
import vn.congkhai.qa.question.QuestionEvent.ProgressNotified;
import vn.congkhai.qa.question.QuestionEvent.QuestionAnswered;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;
import vn.congkhai.qa.question.QuestionEvent.QuestionReopened;

/**
 * Every question of every portal as one small row in memory, made from the log at each start and kept up by every commit.
 * Applying a commit again, or one whose events came another way, changes nothing: a row counts its events.
 */
public final class TicketIndex implements CommitListener {
    private static final int BATCH = 500;

    private final CaseFiles files;
    private final ConcurrentHashMap<String, TicketRow> rows = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, String> idsByCode = new ConcurrentHashMap<>();

    /** An index of what the log holds now. */
    public TicketIndex(CommitLog log, CaseFiles files) {
        this.files = files;
        long head = log.head().position();
        long position = 0;
        while (position < head) {
            List<Commit> batch = log.commits(position + 1, BATCH);
            if (batch.isEmpty()) break;
            on(batch);
            position = batch.getLast().position();
        }
    }

    @Override
    public void on(List<Commit> batch) {
        batch.forEach(commit -> commit.events().forEach(this::apply));
    }

    private void apply(LoggedEvent logged) {
        TicketRow row = rows.compute(logged.aggregateId(), (id, known) -> {
            long version = known == null ? 0 : known.version();
            if (logged.sequence() < version) return known;
            if (logged.sequence() > version) return reread(id);
            return next(known, files.event(logged));
        });
        if (row != null) idsByCode.put(row.codeHash(), row.id());
    }

    private @Nullable TicketRow reread(String id) {
        Optional<CaseFile> file = files.find(id);
        TicketRow row = null;
        if (file.isPresent()) {
            for (QuestionEvent event : file.get().events()) row = next(row, event);
        }
        return row;
    }

    private static TicketRow next(@Nullable TicketRow known, QuestionEvent event) {
        if (known == null) {
            var received = (QuestionReceived) event;
            var question = (Asked) new Question.Unasked().evolve(received);
            return new TicketRow(question, received.codeHash(), null, null, null, null);
        }
        var question = (Asked) known.question().evolve(event);
        String unit = switch (question) {
            case Question.WithUnit with -> with.unit();
            case Question.Answered answered -> answered.unit();
            default -> null;
        };
        LocalDate promised = switch (event) {
            case ProgressNotified notice -> notice.promisedOn();
            case QuestionReopened ignored -> null;
            default -> known.promisedOn();
        };
        var finishedAt = switch (event) {
            case QuestionAnswered answered -> answered.at();
            case FoundOutOfScope outOfScope -> outOfScope.at();
            case QuestionReopened ignored -> null;
            default -> known.finishedAt();
        };
        var publication = event instanceof AnswerPublished published
                ? new TicketRow.Publication(published.title(), published.at())
                : known.publication();
        return new TicketRow(question, known.codeHash(), unit, promised, finishedAt, publication);
    }

    /** The question with that id on that portal. */
    public Optional<TicketRow> find(String portal, String id) {
        return Optional.ofNullable(rows.get(id)).filter(row -> row.portal().equals(portal));
    }

    /** The question on that portal whose code has that hash. */
    public Optional<TicketRow> findByCode(String portal, String codeHash) {
        return Optional.ofNullable(idsByCode.get(codeHash)).flatMap(id -> find(portal, id));
    }

    /** What lies on the desk of a portal, what is owed first at the top, finished ones last. */
    public List<TicketRow> list(String portal, Predicate<TicketRow> wanted) {
        return rows.values().stream()
                .filter(row -> row.portal().equals(portal))
                .filter(wanted)
                .sorted(Comparator.comparing((TicketRow row) -> !row.state().isOpen())
                        .thenComparing(TicketRow::owedOn)
                        .thenComparing(TicketRow::id))
                .toList();
    }

    /** Published answers of a portal, the latest first. */
    public List<TicketRow> published(String portal) {
        return rows.values().stream()
                .filter(row -> row.portal().equals(portal))
                .filter(row -> row.publication() != null)
                .sorted(Comparator.comparing(TicketIndex::publishedAt)
                        .thenComparing(TicketRow::id)
                        .reversed())
                .toList();
    }

    private static java.time.Instant publishedAt(TicketRow row) {
        TicketRow.Publication publication = row.publication();
        return publication == null ? java.time.Instant.EPOCH : publication.publishedAt();
    }

    /** How many rows a condition fits, for the metrics. */
    public long count(Predicate<TicketRow> condition) {
        return rows.values().stream().filter(condition).count();
    }
}
