package vn.congkhai.kit.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items of this page
 * @param page from 1
 * @param size largest number of items asked for
 * @param total number of items on all pages
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {
    public PageOf {
        items = List.copyOf(items);
    }

    /** One page of a list of which the caller already has this page's items. */
    public static <T> PageOf<T> of(List<T> items, Paging paging, long total) {
        return new PageOf<>(items, paging.page(), paging.size(), total);
    }

    /** The same page of other items. */
    public <R> PageOf<R> map(Function<? super T, ? extends R> change) {
        return new PageOf<>(items.stream().<R>map(change).toList(), page, size, total);
    }
}
