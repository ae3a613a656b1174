package vn.congkhai.content.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tin, bài như công chúng thấy: its current state, and every place where a list may still show an older one.
 *
 * @param placings the lists that must show it
 * @param former places it had before; a list may still hold it there if a crash came between article and lists
 */
public record Article(
        String portal,
        String id,
        Watermark watermark,
        long version,
        String category,
        String title,
        String url,
        @Nullable Rendition rendition,
        @Nullable Withdrawal withdrawal,
        List<Placing> placings,
        List<Placing> former) {

    public Article {
        placings = List.copyOf(placings);
        former = List.copyOf(former);
    }

    /** Key of an article among those of all portals; an id alone never finds another portal's. */
    public static String key(String portal, String id) {
        return portal + "/" + id;
    }

    /** Key of this article. */
    public String key() {
        return key(portal, id);
    }

    /**
     * The article after an event; empty when the event is late. An event that was applied already gives the same article,
     * so that its lists are written again.
     */
    public static Optional<Article> after(@Nullable Article before, Publication event) {
        if (before == null) return Optional.of(of(event, Watermark.first(event.epoch(), event.position()), List.of()));
        if (before.watermark.isAheadOf(event.epoch(), event.position())) return Optional.empty();
        Watermark watermark = before.watermark.after(event.epoch(), event.position());
        Set<Placing> behind = new LinkedHashSet<>(before.former);
        behind.addAll(before.placings);
        return Optional.of(of(event, watermark, List.copyOf(behind)));
    }

    /** The same article, late for whatever comes of the epochs that the other watermark has left on the way to the same one. */
    public Article leavingWhatIsBehind(Watermark other) {
        return new Article(
                portal,
                id,
                watermark.leavingWhatIsBehind(other),
                version,
                category,
                title,
                url,
                rendition,
                withdrawal,
                placings,
                former);
    }

    private static Article of(Publication event, Watermark watermark, List<Placing> behind) {
        List<Placing> placings = placings(event);
        List<Placing> former =
                behind.stream().filter(place -> !placings.contains(place)).toList();
        return new Article(
                event.portal(),
                event.id(),
                watermark,
                event.version(),
                event.category(),
                event.title(),
                event.url(),
                event.rendition(),
                event.withdrawal(),
                placings,
                former);
    }

    private static List<Placing> placings(Publication event) {
        Rendition rendition = event.rendition();
        if (rendition == null) return List.of();
        List<Placing> placings = new ArrayList<>();
        for (String list : ListNames.of(event.portal(), event.category(), rendition))
            placings.add(new Placing(list, rendition.publishedAt()));
        return placings;
    }
}
