package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * WCAG 2.2 AA for every page of every service in every state: the pages are read from the services' own mappings, and one that has no
 * run in {@code pages.tsv} fails. Each is looked at as on a phone and as on a desk, answers as it should, and lets nobody's script in.
 */
class EveryPageIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String PORTAL = "binhduong";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int PHONE = 320;
    private static final List<String> STATES = List.of("content", "empty", "error");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    /** No pages: data, files, redirects, and what the scripts of a page ask for. */
    private static final List<String> NO_PAGES = List.of(
            "/api/",
            "/.well-known/",
            "/assets/",
            "/huong-dan/anh/",
            "/ngon-ngu",
            "/robots.txt",
            "/dang-xuat",
            "/bien-tap/anh/chon",
            "/bien-tap/anh/dung-lai",
            "/bien-tap/chuyen-ma",
            "/bien-tap/nhap");

    private static Chromium chromium;
    private static String password;
    private static final Map<String, String> made = new LinkedHashMap<>();

    @BeforeAll
    static void make() throws IOException {
        chromium = new Chromium(system.port());
        TheSystem.awaitExamples();
        String article = address("tin-tuc", "tuyến kênh");
        String document = address("van-ban", "");
        made.put("{article}", article);
        made.put("{short}", article.substring(0, article.lastIndexOf('/')));
        made.put("{film}", address("tuyen-truyen", "Đăng ký khai sinh"));
        made.put("{document}", document);
        made.put("{document-short}", document.substring(0, document.lastIndexOf('/')));
        made.put("{withdrawn}", withdrawn());
        made.put("{service}", "/dich-vu-cong/" + Procedures.register(system, PORTAL, "Đăng ký khai tử"));
        QuestionDesk desk = new QuestionDesk(system, "quan8");
        made.put("{question}", desk.published());
        made.put("{code}", desk.code());
        Editorial board = new Editorial(system, "quan8");
        made.put("{draft-id}", id(board.edited(Editorial.news("Lịch tiếp công dân tháng 12"))));
        made.put("{public-id}", id(board.publish(Editorial.news("Khai mạc hội chợ sách"))));
        made.put("{waiting-id}", new QuestionDesk(system, "quan8").id(system.as("reception@quan8")));
        password =
                Files.readString(system.data().resolve("secrets/demo-password")).strip();
    }

    private static String id(JsonNode article) {
        return article.path("id").asString();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void every_page_has_a_run_for_each_of_its_states_and_each_picture_a_name() throws IOException {
        Set<String> known = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (PageRun run : PageRun.all()) {
            known.add(run.pattern() + " " + run.state());
            if (run.isRun()) names.add(run.name());
        }
        Set<String> needed = new LinkedHashSet<>();
        for (Endpoint endpoint : Endpoint.all(system)) {
            if (!isPage(endpoint)) continue;
            String method = endpoint.method().equals("GET") ? "" : endpoint.method() + " ";
            for (String state : STATES) needed.add(method + endpoint.pattern() + " " + state);
        }
        assertThat(needed).hasSizeGreaterThan(200);
        assertThat(known).isEqualTo(needed);
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void no_run_finds_a_fault() throws IOException {
        List<String> faults = new ArrayList<>();
        List<PageRun> runs = PageRun.all().stream().filter(PageRun::isRun).toList();
        for (int width : new int[] {PHONE, 1280}) faults.addAll(faults(runs, width));
        assertThat(faults).isEmpty();
        assertThat(chromium.offences)
                .as("requests to others, and what the policy forbade")
                .allMatch(EveryPageIT::isOfTheLoginPage);
    }

    /** Once, because the words of the frame are no wider on a desk; the contents are the same. */
    @Test
    void no_run_finds_a_fault_when_the_frame_is_english() throws IOException {
        List<PageRun> runs = PageRun.all().stream()
                .filter(PageRun::isAlsoInEnglish)
                .map(PageRun::inEnglish)
                .toList();
        assertThat(runs).hasSizeGreaterThan(30);
        assertThat(faults(runs, PHONE)).isEmpty();
    }

    /** Each run in the browser of whoever it is a page of. */
    private static List<String> faults(List<PageRun> runs, int width) {
        List<String> faults = new ArrayList<>();
        Map<String, Page> browsers = new HashMap<>();
        for (PageRun run : runs) {
            Page browser = browsers.computeIfAbsent(run.as(), account -> {
                Page page = chromium.page(width, true);
                if (!account.isEmpty()) run.signIn(page, system.port(), password);
                return page;
            });
            faults.addAll(faults(browser, run, width));
        }
        browsers.values().forEach(page -> page.context().close());
        return faults;
    }

    /** It has an address of its own; what the policy forbids there is an offence all the same. */
    private static boolean isOfTheLoginPage(String offence) {
        String identity =
                "http://localhost:" + system.processNow("identity").path("port").asInt() + "/";
        return offence.startsWith(identity) && !offence.contains(" ");
    }

    @Test
    void no_link_of_a_map_or_a_menu_is_dead() {
        List<String> dead = new ArrayList<>();
        Set<String> links = new LinkedHashSet<>();
        for (String portal : PortalInstance.PORTALS) {
            Matcher link = LINK.matcher(system.visitor(portal).get("/so-do").body());
            while (link.find()) {
                String path = link.group(1).replace("&amp;", "&");
                if (links.add(portal + path) && system.visitor(portal).get(path).status() >= 400)
                    dead.add(portal + path);
            }
        }
        assertThat(links).hasSizeGreaterThan(100);
        assertThat(dead).isEmpty();
    }

    private static List<String> faults(Page page, PageRun run, int width) {
        List<String> faults = new ArrayList<>();
        Response answer = run.open(page, system.port(), EveryPageIT::made);
        if (answer.status() != run.status()) faults.add(run + " answers " + answer.status());
        if (!page.locator("body").innerText().contains(run.words())) faults.add(run + " does not say " + run.words());
        if (run.state().equals("empty") && page.locator("main .ck-empty").count() == 0)
            faults.add(run + " does not say that there is nothing");
        String policy = String.valueOf(answer.headerValue("content-security-policy"));
        if (!policy.contains("default-src 'self'") || policy.contains("'unsafe-"))
            faults.add(run + " has the policy " + policy);
        // Without frames there is nothing for which it would have to open another page each time.
        new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(fault -> faults.add(run + " at " + width + ": " + fault.getId() + " "
                        + fault.getNodes().getFirst().getHtml()));
        Screenshots.take(page, run.name(), width);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) faults.add(run + " scrolls sideways at " + width);
        return faults;
    }

    private static String made(String address) {
        String found = address;
        for (Map.Entry<String, String> one : made.entrySet()) found = found.replace(one.getKey(), one.getValue());
        if (found.contains("{new}")) found = found.replace("{new}", new QuestionDesk(system, "quan8").code());
        if (found.contains("{answered}")) {
            QuestionDesk desk = new QuestionDesk(system, "quan8");
            desk.published();
            found = found.replace("{answered}", desk.code());
        }
        return found;
    }

    private static boolean isPage(Endpoint endpoint) {
        String pattern = endpoint.pattern();
        return Set.of("GET", "POST").contains(endpoint.method())
                && NO_PAGES.stream().noneMatch(no -> no.endsWith("/") ? pattern.startsWith(no) : pattern.equals(no))
                && !pattern.endsWith(".xml")
                && !pattern.contains("/tep/")
                && !pattern.contains("/tep-")
                && !pattern.contains("/tai-ve.")
                && !pattern.contains("/tai-nguyen/");
    }

    private static String address(String category, String words) {
        JsonNode items = system.visitor(PORTAL)
                .get("/api/public/articles?size=100&category=" + category)
                .json()
                .path("items");
        for (JsonNode item : items)
            if (item.path("title").asString().contains(words))
                return item.path("url").asString();
        throw new IllegalStateException("the sample has no " + words + " in " + category);
    }

    private static String withdrawn() {
        Editorial editorial = new Editorial(system, PORTAL);
        JsonNode article = editorial.publish(Editorial.news("Lịch cấp nước luân phiên trong tháng 11"));
        String id = article.path("id").asString();
        editorial.withdraw(id, "NOTICE");
        await().until(() -> system.visitor(PORTAL).get("/tin/" + id).status() == 410);
        return "/tin/" + id;
    }
}
