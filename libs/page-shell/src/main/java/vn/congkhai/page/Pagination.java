package vn.congkhai.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phân trang của một danh sách.
 *
 * @param path address without {@code page}, with or without other parameters
 * @param page the page shown, from 1
 * @param pages how many there are, at least 1
 */
public record Pagination(String path, int page, int pages) {
    private static final int AROUND = 1;

    /** The pages of a list. */
    public static Pagination of(String path, int page, int size, long total) {
        return new Pagination(path, page, (int) Math.max(1, (total + size - 1) / size));
    }

    /** Whether there is anything to turn to. */
    public boolean isNeeded() {
        return pages > 1;
    }

    /** Address of a page; the first one is the list's own address. */
    public String href(int number) {
        return number == 1 ? path : path + (path.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** The page before, null on the first. */
    public @Nullable String previous() {
        return page > 1 ? href(Math.min(page - 1, pages)) : null;
    }

    /** The page after, null on the last. */
    public @Nullable String next() {
        return page < pages ? href(page + 1) : null;
    }

    /** The numbers shown: first, last, and those around the current one; 0 stands for a gap. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            boolean shown = number == 1 || number == pages || Math.abs(number - page) <= AROUND;
            if (shown) numbers.add(number);
            else if (numbers.getLast() != 0) numbers.add(0);
        }
        return numbers;
    }
}
