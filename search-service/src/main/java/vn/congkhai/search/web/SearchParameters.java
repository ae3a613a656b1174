package vn.congkhai.search.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.text.VietnameseText;

/** What a request asks for, word by word; an empty parameter is an absent one, as forms send them. */
record SearchParameters(
        @Nullable String q,
        @Nullable String type,
        @Nullable String category,
        @Nullable String from,
        @Nullable String to,
        @Nullable String page) {
    static final int MAX_LENGTH = 200;
    static final Set<String> TYPES = Set.of("article", "document", "procedure", "service", "question", "page");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,60}(/[a-z0-9-]{1,60})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final String CODE = "invalid-parameter";

    /** Whether nothing was asked yet. */
    boolean isUnasked() {
        return asked(q) == null;
    }

    /** The request, or what is wrong with it. */
    Checked on(String portal) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = read(
                "from", from, SearchParameters::date, errors, "Ngày phải có dạng năm-tháng-ngày, ví dụ 2026-11-23.");
        LocalDate last =
                read("to", to, SearchParameters::date, errors, "Ngày phải có dạng năm-tháng-ngày, ví dụ 2026-11-23.");
        if (first != null && last != null && first.isAfter(last)) {
            errors.add(new FieldError("to", CODE, "Ngày kết thúc phải từ ngày bắt đầu trở đi."));
        }
        String words = read("q", q, SearchParameters::words, errors, "Nội dung tìm kiếm phải có từ 1 đến 200 ký tự.");
        if (asked(q) == null) errors.add(new FieldError("q", CODE, "Hãy nhập nội dung cần tìm, từ 1 đến 200 ký tự."));
        String known = read(
                "type", type, value -> TYPES.contains(value) ? value : null, errors, "Không có loại nội dung này.");
        String slug = read(
                "category",
                category,
                value -> SLUG.matcher(value).matches() ? value : null,
                errors,
                "Không có chuyên mục này.");
        Integer number = read(
                "page",
                page,
                SearchParameters::page,
                errors,
                "Trang phải là số từ 1 đến " + SearchRequest.MAX_PAGE + ".");
        if (!errors.isEmpty() || words == null) return new Checked(null, errors);
        return new Checked(
                new SearchRequest(portal, words, known, slug, first, last, number == null ? 1 : number), errors);
    }

    /** The words typed, stripped and in normal form C; null if they are too many or none. */
    static @Nullable String words(String typed) {
        String words = VietnameseText.nfc(typed).strip();
        int length = words.codePointCount(0, words.length());
        return length == 0 || length > MAX_LENGTH || !VietnameseText.isWellFormed(words) ? null : words;
    }

    private static <T> @Nullable T read(
            String name,
            @Nullable String sent,
            Function<String, @Nullable T> reading,
            List<FieldError> errors,
            String message) {
        String value = asked(sent);
        if (value == null) return null;
        T read = reading.apply(value);
        if (read == null) errors.add(new FieldError(name, CODE, message));
        return read;
    }

    private static @Nullable String asked(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent;
    }

    private static @Nullable LocalDate date(String value) {
        if (!DATE.matcher(value).matches()) return null;
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null; // such as 30 February, which has the form of a date
        }
    }

    private static @Nullable Integer page(String value) {
        if (!NUMBER.matcher(value).matches()) return null;
        int page = Integer.parseInt(value);
        return page < 1 || page > SearchRequest.MAX_PAGE ? null : page;
    }

    /** A request, or the errors that make it none. */
    record Checked(@Nullable SearchRequest request, List<FieldError> errors) {}
}
