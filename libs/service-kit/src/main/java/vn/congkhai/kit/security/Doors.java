package vn.congkhai.kit.security;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is open without a token; a token there is ignored. The one list of the system: gateway and services never decide this
 * elsewhere. Everything that is not named here is closed.
 */
public final class Doors {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<String> STAFF_PAGES = List.of("/bien-tap", "/kiem-tra", "/tiep-nhan", "/van-hanh");
    private static final Set<String> OPEN_TO_POST =
            Set.of("/api/questions", "/api/questions/attachments", "/api/questions/lost-codes");
    /** A question's code opens what belongs to it; whether it exists is not decided here. */
    private static final Pattern BY_CODE = Pattern.compile("/api/questions/HD-[^/]+(/.*)?", Pattern.CASE_INSENSITIVE);

    private Doors() {}

    /**
     * Whether a request needs no token.
     *
     * @param method HTTP method
     * @param path decoded, normalised path
     */
    public static boolean isOpen(String method, String path) {
        if (!isUnder(path, "/api")) return STAFF_PAGES.stream().noneMatch(page -> isUnder(path, page));
        if (isUnder(path, "/api/public") || isUnder(path, "/api/search")) return true;
        if (BY_CODE.matcher(path).matches()) return true;
        if (method.equals("POST")) return OPEN_TO_POST.contains(path);
        return READING.contains(method)
                && (isUnder(path, "/api/services") || path.equals("/api/calendar/working-days"));
    }

    /** Whether only a machine asks here, so that a browser's Accept header does not make an error a page. */
    public static boolean isApi(String path) {
        return isUnder(path, "/api") || isUnder(path, "/.well-known") || isUnder(path, "/actuator");
    }

    private static boolean isUnder(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
