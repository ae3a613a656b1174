package vn.congkhai.kit.http;

import java.util.List;

/**
 * Argument of a controller: {@code ?page=1&size=20}; anything else is refused with 400 before the controller is called.
 *
 * @param page from 1
 * @param size 1 to 100, 20 if not asked for
 */
public record Paging(int page, int size) {
    /** Size of a page when the caller does not say. */
    public static final int DEFAULT_SIZE = 20;

    /** Largest page. */
    public static final int MAX_SIZE = 100;

    public Paging {
        if (page < 1 || size < 1 || size > MAX_SIZE)
            throw new IllegalArgumentException("page " + page + " size " + size);
    }

    /** How many items lie before this page. */
    public long offset() {
        return (long) (page - 1) * size;
    }

    /** Cuts this page out of a complete list. */
    public <T> PageOf<T> of(List<T> all) {
        int from = (int) Math.min(offset(), all.size());
        int to = Math.min(from + size, all.size());
        return new PageOf<>(all.subList(from, to), page, size, all.size());
    }
}
