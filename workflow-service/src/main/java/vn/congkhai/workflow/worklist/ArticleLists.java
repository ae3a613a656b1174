package vn.congkhai.workflow.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;

/**
 * Every article that waits for somebody as a small row in memory, by who can do what with it, and the latest {@value #KEPT} of each
 * portal that are public or withdrawn: finding older ones is the search's work. A page costs what it shows, a change what changed,
 * however many wait.
 */
public final class ArticleLists {
    private static final int KEPT = 200;
    private static final Set<String> FINISHED = Set.of("PUBLISHED", "WITHDRAWN");

    private final ArticleRows store;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Listed> byId = new HashMap<>();
    private final Map<String, Map<Place, Shelf>> portals = new HashMap<>();
    private Function<ArticleRow, Optional<LocalDate>> deadlines = row -> Optional.empty();

    /**
     * What somebody may do with the rows of a place.
     *
     * @param except account whose own articles are not among them; null for none
     */
    record Offer(String step, @Nullable String except) {}

    /** A row and the step it is offered for. */
    record Offered(Listed listed, String step) {}

    /** Lists of what is kept. */
    public ArticleLists(ArticleRows store) {
        this.store = store;
        reload();
    }

    /** Reads again what is kept: another has taken its place. */
    public void reload() {
        List<String> gone = new ArrayList<>();
        under(lock.writeLock(), () -> {
            byId.clear();
            portals.clear();
            store.all(row -> put(row, gone));
        });
        store.save(List.of(), gone);
    }

    /** Orders what waits by these last days from now on. */
    public void orderBy(Function<ArticleRow, Optional<LocalDate>> lastDays) {
        under(lock.writeLock(), () -> {
            deadlines = lastDays;
            List<Listed> all = List.copyOf(byId.values());
            byId.clear();
            portals.clear();
            all.forEach(listed -> put(listed.row(), new ArrayList<>()));
        });
    }

    /** Takes in articles as they now are. Doing it again changes nothing. */
    void apply(Collection<ArticleRow> rows) {
        List<String> gone = new ArrayList<>();
        under(lock.writeLock(), () -> rows.forEach(row -> put(row, gone)));
        store.save(rows.stream().filter(row -> !gone.contains(row.id())).toList(), gone);
    }

    private void put(ArticleRow row, List<String> gone) {
        Listed before = byId.remove(row.id());
        if (before != null) shelf(before.row()).remove(before);
        Listed listed = Listed.of(row, deadlines.apply(row).orElse(null));
        byId.put(row.id(), listed);
        shelf(row).add(listed);
        if (FINISHED.contains(row.state())) makeRoom(row.portal(), row.state(), gone);
    }

    private Shelf shelf(ArticleRow row) {
        Comparator<Listed> order = row.state().equals("APPROVED") ? Listed.SCHEDULED : Listed.OWED;
        return portals.computeIfAbsent(row.portal(), _ -> new HashMap<>())
                .computeIfAbsent(Place.of(row), _ -> new Shelf(order));
    }

    private void makeRoom(String portal, String state, List<String> gone) {
        List<Shelf> shelves = shelves(portal, place -> place.state().equals(state));
        long kept = shelves.stream().mapToLong(Shelf::size).sum();
        for (; kept > KEPT; kept--) {
            Listed oldest = shelves.stream()
                    .filter(shelf -> shelf.size() > 0)
                    .map(shelf -> shelf.latest().last())
                    .max(Listed.LATEST)
                    .orElseThrow();
            shelf(oldest.row()).remove(oldest);
            byId.remove(oldest.row().id());
            gone.add(oldest.row().id());
        }
    }

    private List<Shelf> shelves(String portal, Predicate<Place> wanted) {
        return portals.getOrDefault(portal, Map.of()).entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Articles of a portal, the latest change first.
     *
     * @param words without diacritics, in the title; empty for any
     */
    PageOf<ArticleRow> latest(
            String portal, @Nullable String state, @Nullable String category, String words, Paging paging) {
        return under(lock.readLock(), () -> {
            List<Shelf> shelves = shelves(
                    portal,
                    place -> (state == null || place.state().equals(state))
                            && (category == null || place.category().equals(category)));
            Predicate<Listed> wanted = listed -> listed.words().contains(words);
            // Titles are looked through; without words nothing is.
            long total = shelves.stream()
                    .mapToLong(shelf -> words.isEmpty()
                            ? shelf.size()
                            : shelf.latest().stream().filter(wanted).count())
                    .sum();
            List<Iterator<Listed>> lists = shelves.stream()
                    .map(shelf -> filtered(shelf.latest(), wanted))
                    .toList();
            return PageOf.of(rows(Merged.page(lists, Listed.LATEST, paging.offset(), paging.size())), paging, total);
        });
    }

    /** What waits in the places where there is an offer, what has to be done first at the top. */
    PageOf<Offered> waiting(String portal, Function<Place, Optional<Offer>> offers, Paging paging) {
        return under(lock.readLock(), () -> {
            List<Iterator<Offered>> lists = new ArrayList<>();
            long total = 0;
            for (var entry : portals.getOrDefault(portal, Map.of()).entrySet()) {
                Offer offer = offers.apply(entry.getKey()).orElse(null);
                if (offer == null) continue;
                Shelf shelf = entry.getValue();
                String except = offer.except();
                total += shelf.size() - (except == null ? 0 : shelf.of(except));
                lists.add(shelf.next().stream()
                        .filter(listed -> !listed.row().submitters().contains(except == null ? "" : except))
                        .map(listed -> new Offered(listed, offer.step()))
                        .iterator());
            }
            Comparator<Offered> order = Comparator.comparing(Offered::listed, Listed.OWED);
            return PageOf.of(Merged.page(lists, order, paging.offset(), paging.size()), paging, total);
        });
    }

    /** Approved articles whose moment has come. */
    List<ArticleRow> due(String portal, Instant now) {
        return approved(
                portal, row -> row.publishAt() == null || !row.publishAt().isAfter(now));
    }

    /** Approved articles with a moment before {@code end}, in their order. */
    public List<ArticleRow> scheduled(String portal, Instant end) {
        return approved(
                        portal,
                        row -> row.publishAt() == null || row.publishAt().isBefore(end))
                .stream()
                .filter(row -> row.publishAt() != null)
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.publishAt())))
                .toList();
    }

    /** From the front of the schedule as long as it holds. */
    private List<ArticleRow> approved(String portal, Predicate<ArticleRow> before) {
        return under(
                lock.readLock(),
                () -> shelves(portal, place -> place.state().equals("APPROVED")).stream()
                        .flatMap(shelf -> shelf.next().stream().map(Listed::row).takeWhile(before))
                        .toList());
    }

    private static Iterator<Listed> filtered(Iterable<Listed> all, Predicate<Listed> wanted) {
        return StreamSupport.stream(all.spliterator(), false).filter(wanted).iterator();
    }

    private static List<ArticleRow> rows(List<Listed> listed) {
        return listed.stream().map(Listed::row).toList();
    }

    private static void under(Lock held, Runnable work) {
        under(held, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T under(Lock held, Supplier<T> work) {
        held.lock();
        try {
            return work.get();
        } finally {
            held.unlock();
        }
    }
}
