package vn.congkhai.content.page;

import java.util.regex.Pattern;
import vn.congkhai.kit.problem.ProblemException;

/** Số trang trong địa chỉ của một danh sách. */
public final class PageNumber {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    private PageNumber() {}

    /**
     * The number, from 1.
     *
     * @throws ProblemException 404 for what is no number: there is no such page
     */
    public static int of(String text) {
        if (!NUMBER.matcher(text).matches()) throw ProblemException.notFound();
        return Integer.parseInt(text);
    }
}
