package vn.congkhai.search.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.search.query.Cursor;
import vn.congkhai.search.query.Filters;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.SearchRequest.Order;
import vn.congkhai.text.VietnameseText;

/** What a request asks for, word by word; an empty parameter is an absent one, as forms send them. */
record SearchParameters(Map<String, String> given) {
    static final int MAX_LENGTH = 200;
    static final Set<String> TYPES = Set.of("article", "document", "procedure", "service", "question", "page");
    /** Every parameter of a search, in the order in which addresses name them. */
    static final List<String> NAMES = List.of(
            "q",
            "type",
            "category",
            "field",
            "issuer",
            "form",
            "year",
            "inForce",
            "portal",
            "from",
            "to",
            "sort",
            "cursor",
            "page");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,60}(/[a-z0-9-]{1,60})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
    private static final Map<String, Order> ORDERS = Map.of("relevance", Order.RELEVANCE, "date", Order.DATE);
    private static final String DAY_MESSAGE = "Ngày phải có dạng năm-tháng-ngày, ví dụ 2026-11-23.";
    private static final String CODE = "invalid-parameter";

    SearchParameters {
        given = Map.copyOf(given);
    }

    /** Of a program, which gets told what it got wrong. */
    static SearchParameters strictly(MultiValueMap<String, String> sent) {
        sent.forEach((name, values) -> {
            if (!NAMES.contains(name)) throw new ProblemException(Problems.unknownField(name));
            if (values.size() > 1) {
                throw new ProblemException(Problems.invalidParameter(name, "Tham số này chỉ được gửi một lần."));
            }
        });
        return of(sent);
    }

    /** Of a page, to which others put parameters of their own. */
    static SearchParameters of(MultiValueMap<String, String> sent) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = sent.getFirst(name);
            if (value != null && !value.isBlank()) given.put(name, value);
        }
        return new SearchParameters(given);
    }

    @Nullable
    String get(String name) {
        return given.get(name);
    }

    /** The same with another value, or without one. */
    SearchParameters with(String name, @Nullable String value) {
        Map<String, String> other = new LinkedHashMap<>(given);
        if (value == null) other.remove(name);
        else other.put(name, value);
        return new SearchParameters(other);
    }

    /** Whether nothing was asked yet. */
    boolean isUnasked() {
        return get("q") == null;
    }

    /** The request, or what is wrong with it. */
    Checked on(String portal, boolean needsWords) {
        Reading reading = new Reading();
        LocalDate from = reading.of("from", SearchParameters::date, DAY_MESSAGE);
        LocalDate to = reading.of("to", SearchParameters::date, DAY_MESSAGE);
        if (from != null && to != null && from.isAfter(to)) {
            reading.wrong("to", "Ngày kết thúc phải từ ngày bắt đầu trở đi.");
        }
        String words = reading.of("q", SearchParameters::words, "Nội dung tìm kiếm phải có từ 1 đến 200 ký tự.");
        if (needsWords && isUnasked()) reading.wrong("q", "Hãy nhập nội dung cần tìm, từ 1 đến 200 ký tự.");
        reading.allowed("portal", portal::equals, "Chỉ tìm được trong nội dung của cổng này.");
        Filters filters = filters(reading, from, to);
        Order order = reading.of("sort", ORDERS::get, "Thứ tự là relevance hoặc date.");
        Cursor after = reading.of("cursor", Cursor::decoded, "Vị trí này không hợp lệ.");
        Integer page =
                reading.of("page", SearchParameters::page, "Trang phải là số từ 1 đến " + SearchRequest.MAX_PAGE + ".");
        if (!reading.errors.isEmpty()) return new Checked(null, reading.errors);
        Order first = words == null ? Order.DATE : Order.RELEVANCE;
        int number = after == null && page != null ? page : 1;
        return new Checked(
                new SearchRequest(portal, words, filters, Objects.requireNonNullElse(order, first), number, after),
                List.of());
    }

    private static Filters filters(Reading reading, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Filters(
                reading.allowed("type", TYPES::contains, "Không có loại nội dung này."),
                reading.allowed("category", SLUG.asMatchPredicate(), "Không có chuyên mục này."),
                reading.of("field", SearchParameters::name, "Tên lĩnh vực phải có từ 1 đến 200 ký tự."),
                reading.of("issuer", SearchParameters::name, "Tên cơ quan phải có từ 1 đến 200 ký tự."),
                reading.of("form", SearchParameters::name, "Hình thức văn bản phải có từ 1 đến 200 ký tự."),
                reading.of("year", SearchParameters::year, "Năm phải là một số có bốn chữ số."),
                from,
                to,
                reading.of("inForce", SearchParameters::yesOrNo, "Hiệu lực là true hoặc false."));
    }

    /** The words typed, stripped and in normal form C; null if they are too many or none. */
    static @Nullable String words(String typed) {
        String words = VietnameseText.nfc(typed).strip();
        int length = words.codePointCount(0, words.length());
        return length == 0 || length > MAX_LENGTH || !VietnameseText.isWellFormed(words) ? null : words;
    }

    private static @Nullable String name(String typed) {
        return words(typed);
    }

    private static @Nullable LocalDate date(String value) {
        if (!DATE.matcher(value).matches()) return null;
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null; // such as 30 February, which has the form of a date
        }
    }

    private static @Nullable Integer year(String value) {
        return YEAR.matcher(value).matches() ? Integer.valueOf(value) : null;
    }

    private static @Nullable Boolean yesOrNo(String value) {
        return switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable Integer page(String value) {
        if (!NUMBER.matcher(value).matches()) return null;
        int page = Integer.parseInt(value);
        return page < 1 || page > SearchRequest.MAX_PAGE ? null : page;
    }

    /** A request, or the errors that make it none. */
    record Checked(@Nullable SearchRequest request, List<FieldError> errors) {}

    /** Reads one value after the other and notes what is wrong. */
    private final class Reading {
        private final List<FieldError> errors = new ArrayList<>();

        <T> @Nullable T of(String name, Function<String, @Nullable T> reading, String message) {
            String value = get(name);
            if (value == null) return null;
            T read = reading.apply(value);
            if (read == null) wrong(name, message);
            return read;
        }

        @Nullable
        String allowed(String name, Predicate<String> allowed, String message) {
            Function<String, @Nullable String> reading = value -> allowed.test(value) ? value : null;
            return of(name, reading, message);
        }

        void wrong(String name, String message) {
            errors.add(new FieldError(name, CODE, message));
        }
    }
}
