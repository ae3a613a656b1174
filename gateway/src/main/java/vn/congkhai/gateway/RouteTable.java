package vn.congkhai.gateway;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which path belongs to which service. The one table of the gateway; {@code contracts/openapi.yaml} shows it to people. */
final class RouteTable {
    /** Answered by the gateway itself, from all services. */
    static final String OPERATIONS = "/api/operations";

    static final String ACTUATOR = "/actuator";
    static final String MAILBOX = "/mailbox";

    /** Answered by the gateway itself. */
    static final String LOGIN = "/dang-nhap";

    static final String LOGOUT = "/dang-xuat";
    static final String EDITORS = "/bien-tap";
    static final String AUDITORS = "/kiem-tra";
    static final String RECEPTION = "/tiep-nhan";
    /** Files come with the answer that a unit writes on its page. */
    private static final String ANSWER = "/tra-loi";

    static final String OPERATORS = "/van-hanh";
    private static final String LEDGER = "/.well-known/ledger";
    /** The finder of documents is search's; the documents below it are content's. */
    private static final String DOCUMENT_FINDER = "/van-ban";

    /** Roots of paths; none is below another one, so that their order does not matter. */
    private static final List<Map.Entry<String, Service>> ROOTS = List.of(
            entry("/api/articles", Service.WORKFLOW),
            entry("/api/attachments", Service.WORKFLOW),
            entry("/api/worklist", Service.WORKFLOW),
            entry("/api/obligations", Service.WORKFLOW),
            entry("/api/staff", Service.WORKFLOW),
            entry("/api/delegations", Service.WORKFLOW),
            entry("/api/calendar", Service.WORKFLOW),
            entry(EDITORS, Service.WORKFLOW),
            entry(AUDITORS, Service.WORKFLOW),
            entry(OPERATORS, Service.WORKFLOW),
            entry(RECEPTION, Service.QA),
            entry("/hoi-dap", Service.QA),
            entry("/gop-y", Service.QA),
            entry("/api/questions", Service.QA),
            entry("/api/public/questions", Service.QA),
            entry("/dich-vu-cong", Service.CATALOG),
            entry("/api/services", Service.CATALOG),
            entry("/api/procedures", Service.CATALOG),
            entry("/tim-kiem", Service.SEARCH),
            entry("/api/search", Service.SEARCH),
            entry(MAILBOX, Service.IDENTITY));

    private RouteTable() {}

    /** The service of a path; none where the gateway answers itself or nobody does. The rest is content: it has the page for 404. */
    static Optional<Service> serviceOf(RequestPath path) {
        if (path.isUnder(ACTUATOR) || isLogin(path)) return Optional.empty();
        if (path.isUnder(OPERATIONS)) return instanceNamedBy(path).flatMap(Service::ofInstance);
        if (path.isUnder(LEDGER) && path.segments().size() > 2) {
            return Service.named(path.segments().get(2));
        }
        if (path.decoded().equals(DOCUMENT_FINDER)) return Optional.of(Service.SEARCH);
        return Optional.of(ROOTS.stream()
                .filter(root -> path.isUnder(root.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Service.CONTENT));
    }

    /** Whether the gateway itself answers it. */
    static boolean isLogin(RequestPath path) {
        return path.isUnder(LOGIN) || path.isUnder(LOGOUT);
    }

    /** Whether a request streams a file, and of how many bytes at most. */
    static BodyBound bodyOf(String method, RequestPath path) {
        if (!method.equals("POST")) return BodyBound.MESSAGE;
        return switch (path.decoded()) {
            case "/api/attachments" -> BodyBound.STAFF_FILE;
            case "/api/questions/attachments" -> BodyBound.CITIZEN_FILE;
            default ->
                path.isUnder(RECEPTION) && path.decoded().endsWith(ANSWER) ? BodyBound.CITIZEN_FILE : BodyBound.MESSAGE;
        };
    }

    /**
     * The one process that {@code /api/operations/projections/{service}/{name}/rebuild} or
     * {@code /api/operations/dead-letters/{id}/replay} is for, e.g. {@code search-service-2}; empty where any of a service may answer.
     */
    static Optional<String> instanceNamedBy(RequestPath path) {
        List<String> segments = path.segments();
        if (!path.isUnder(OPERATIONS) || segments.size() < 4) return Optional.empty();
        String subject = segments.get(3);
        return switch (segments.get(2)) {
            case "projections" -> Optional.of(subject);
            case "dead-letters" -> readerOf(subject);
            default -> Optional.empty();
        };
    }

    /** A letter's id is the base64url of {@code instance.follower|topic|partition|offset}; empty if it is none. */
    private static Optional<String> readerOf(String letter) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(letter), StandardCharsets.UTF_8);
            return Optional.of(key.split("[.|]", 2)[0]);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
