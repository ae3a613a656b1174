package vn.congkhai.qa.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.question.Deadline;
import vn.congkhai.qa.question.QuestionEvent;

/**
 * Every open question of every portal as one small row in memory, and the finished ones by the journal. Kept up by every commit at
 * once; the follower of the log writes behind. Applying a commit again, or one whose events came another way, changes nothing: a row
 * counts its events.
 */
public final class TicketIndex implements CommitListener {
    private static final int BATCH = 500;
    private static final int LISTED = 2_000;

    private final CaseFiles files;
    private final MongoTickets store;
    private final ConcurrentHashMap<String, TicketRow> rows = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, String> idsByCode = new ConcurrentHashMap<>();

    /** An index of what the log holds now. */
    public TicketIndex(CommitLog log, CaseFiles files, MongoTickets store) {
        this(files, store);
        store.open(this::keep);
        long head = log.head().position();
        long position = store.position();
        while (position < head) {
            List<Commit> batch = log.commits(position + 1, BATCH);
            if (batch.isEmpty()) break;
            apply(batch);
            position = batch.getLast().position();
        }
    }

    /** One that knows nothing yet. */
    private TicketIndex(CaseFiles files, MongoTickets store) {
        this.files = files;
        this.store = store;
    }

    /** What keeps the same rows in another place, from the first commit on. */
    public CommitListener beside(MongoTickets place) {
        return new TicketIndex(files, place);
    }

    /** Takes the rows that were built beside for those in memory; what was decided since stays as it is. */
    public void replaced() {
        store.replaced();
        Map<String, TicketRow> built = new HashMap<>();
        store.open(row -> built.put(row.id(), row));
        for (String id : List.copyOf(rows.keySet())) {
            if (built.containsKey(id)) continue;
            rows.computeIfPresent(id, (same, known) -> reread(same));
        }
        built.values().forEach(row -> rows.merge(row.id(), row, TicketIndex::later));
        built.values().forEach(row -> idsByCode.put(row.codeHash(), row.id()));
    }

    private static TicketRow later(TicketRow known, TicketRow built) {
        return known.version() > built.version() ? known : built;
    }

    private void keep(TicketRow row) {
        rows.put(row.id(), row);
        idsByCode.put(row.codeHash(), row.id());
    }

    /** Takes in what was just decided, so that the next request sees it. */
    public void apply(List<Commit> batch) {
        batch.forEach(commit -> commit.events().forEach(this::apply));
    }

    private void apply(LoggedEvent logged) {
        TicketRow row = rows.compute(logged.aggregateId(), (id, known) -> {
            if (known != null && logged.sequence() < known.version()) return known;
            if (known == null ? logged.sequence() > 0 : logged.sequence() > known.version()) return reread(id);
            return TicketRows.after(known, files.event(logged));
        });
        if (row != null) idsByCode.put(row.codeHash(), row.id());
    }

    private @Nullable TicketRow reread(String id) {
        Optional<CaseFile> file = files.find(id);
        TicketRow row = null;
        if (file.isPresent()) {
            for (QuestionEvent event : file.get().events()) row = TicketRows.after(row, event);
        }
        return row;
    }

    /** Writes behind what the log has told, then lets go of what is finished. */
    @Override
    public void on(List<Commit> batch) {
        Set<String> touched = new LinkedHashSet<>();
        for (Commit commit : batch) {
            for (LoggedEvent event : commit.events()) {
                // The journal is in the order of the last events, however many commits come at once.
                touched.remove(event.aggregateId());
                touched.add(event.aggregateId());
            }
        }
        apply(batch);
        Map<String, TicketRow> current = new LinkedHashMap<>();
        for (String id : touched) {
            TicketRow row = rows.get(id);
            if (row != null) current.put(id, row);
        }
        store.save(current.values(), batch.getLast().ts());
        store.reached(batch.getLast().position());
        current.values().stream().filter(row -> !row.isOpen()).forEach(row -> {
            if (rows.remove(row.id(), row)) idsByCode.remove(row.codeHash(), row.id());
        });
    }

    /** The question with that id on that portal. */
    public Optional<TicketRow> find(String portal, String id) {
        TicketRow known = rows.get(id);
        return Optional.ofNullable(known == null ? reread(id) : known)
                .filter(row -> row.portal().equals(portal));
    }

    /** The question on that portal whose code has that hash. */
    public Optional<TicketRow> findByCode(String portal, String codeHash) {
        String id = idsByCode.get(codeHash);
        return (id == null ? store.byCode(codeHash) : Optional.of(id)).flatMap(known -> find(portal, known));
    }

    /** Open questions, what is owed first at the top. */
    public List<TicketRow> open(String portal, Predicate<TicketRow> wanted) {
        return rows.values().stream()
                .filter(row -> row.portal().equals(portal) && row.isOpen())
                .filter(wanted)
                .sorted(Comparator.comparing(TicketRow::owedOn).thenComparing(TicketRow::id))
                .toList();
    }

    /** Open questions of every portal, in no order. */
    public Collection<TicketRow> open() {
        return rows.values().stream().filter(TicketRow::isOpen).toList();
    }

    /** What lies on the desk of a portal, what is owed first at the top; after it the latest of what is finished. */
    public List<TicketRow> list(String portal, Predicate<TicketRow> wanted) {
        List<TicketRow> list = new ArrayList<>(open(portal, wanted));
        List<TicketRow> ended = new ArrayList<>();
        int[] left = {LISTED};
        finished(portal, at -> left[0] > 0, row -> {
            left[0]--;
            if (wanted.test(row)) ended.add(row);
        });
        list.addAll(ended);
        return list;
    }

    /**
     * Every finished question of a portal once, as it stands, the latest first.
     *
     * @param goOn asked now and then with a time after which everything that follows was finished or changed; false ends it
     */
    public void finished(String portal, Predicate<Instant> goOn, Consumer<TicketRow> each) {
        SeenIds seen = new SeenIds();
        rows.values().stream()
                .filter(row -> row.portal().equals(portal) && !row.isOpen())
                .sorted(Comparator.comparing(TicketRow::id).reversed())
                .forEach(row -> {
                    if (seen.add(row.id())) each.accept(row);
                });
        store.finished(portal, goOn, row -> {
            TicketRow newer = rows.get(row.id());
            if (newer == null && seen.add(row.id())) each.accept(row);
        });
    }

    /** So many questions of a portal there are at most, without a look at the finished ones. */
    public long rowsAtMost(String portal) {
        return count(row -> row.portal().equals(portal)) + store.finishedAtMost(portal);
    }

    /** How many rows in memory a condition fits. */
    public long count(Predicate<TicketRow> condition) {
        return rows.values().stream().filter(condition).count();
    }

    /** Whether a row's deadline is what this one says. */
    public static boolean isDue(TicketRow row, Deadline deadline) {
        return row.dueOn().equals(deadline.dueOn()) && row.daysOff() == TicketRows.daysOff(deadline);
    }
}
