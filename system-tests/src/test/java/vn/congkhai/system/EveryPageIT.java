package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * WCAG 2.2 AA for every page of every service: the pages are read from the services' own mappings, and a page that nobody gave an
 * address fails. Each is looked at as on a phone and as on a desk.
 */
class EveryPageIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String PORTAL = "binhduong";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Not pages for the public: data, files, redirects; and the consoles of staff, which their own tests walk through. */
    private static final List<String> NO_PAGES = List.of(
            "/api/",
            "/.well-known/",
            "/assets/",
            "/huong-dan/anh/",
            "/ngon-ngu",
            "/robots.txt",
            "/dang-nhap",
            "/bien-tap",
            "/kiem-tra",
            "/tiep-nhan",
            "/van-hanh");

    private static Chromium chromium;
    private static final Map<String, String> made = new LinkedHashMap<>();

    @BeforeAll
    static void make() {
        chromium = new Chromium(system.port());
        TheSystem.awaitExamples();
        made.put("{article}", newest("tin-tuc"));
        made.put("{document}", newest("van-ban"));
        made.put("{withdrawn}", withdrawn());
        made.put("{service}", service());
        QuestionDesk desk = new QuestionDesk(system, "quan8");
        made.put("{question}", desk.published());
        made.put("{code}", desk.code());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void every_page_has_a_run_and_no_run_finds_a_fault() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(20);
        for (int width : new int[] {320, 1280}) {
            Page page = chromium.page(width, true);
            for (String address : addresses) faults.addAll(faults(page, address, width));
            page.context().close();
        }
        assertThat(faults).isEmpty();
        assertThat(chromium.offences)
                .as("requests to others, and what the policy forbade")
                .isEmpty();
    }

    private static List<String> faults(Page page, String address, int width) {
        String portal = address.startsWith("/hoi-dap/") ? "quan8" : PORTAL;
        page.navigate(chromium.address(portal, address));
        List<String> faults = new ArrayList<>();
        // Without frames there is nothing for which it would have to open another page each time.
        new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(fault -> faults.add(address + " at " + width + ": " + fault.getId() + " "
                        + fault.getNodes().getFirst().getHtml()));
        picture(page, address, width);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) faults.add(address + " scrolls sideways at " + width);
        return faults;
    }

    /** For the guide: {@code -Dcongkhai.screenshots=DIR}. */
    private static void picture(Page page, String address, int width) {
        String directory = System.getProperty("congkhai.screenshots");
        if (directory == null) return;
        String name = address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|HD-[0-9A-Z-]+", "id")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(directory, (name.isEmpty() ? "trang-chu" : name) + "-" + width + ".png"))
                .setFullPage(true));
    }

    /** Every page at its own address, those with a variable and further states as the table says. */
    private static Set<String> addresses() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/pages.tsv"))) {
            if (line.startsWith("#") || line.isBlank()) continue;
            String[] cells = line.split("\t");
            String address = cells[1];
            for (Map.Entry<String, String> one : made.entrySet())
                address = address.replace(one.getKey(), one.getValue());
            rows.computeIfAbsent(cells[0], pattern -> new ArrayList<>()).add(address);
        }
        Set<String> addresses = new LinkedHashSet<>();
        for (Endpoint endpoint : Endpoint.all(system)) {
            if (!endpoint.method().equals("GET") || !isPage(endpoint.pattern())) continue;
            List<String> given = rows.getOrDefault(endpoint.pattern(), List.of());
            if (endpoint.pattern().contains("{"))
                assertThat(given).as("pages.tsv has no address for " + endpoint).isNotEmpty();
            else addresses.add(endpoint.pattern());
            addresses.addAll(given);
        }
        return addresses;
    }

    private static boolean isPage(String pattern) {
        return NO_PAGES.stream().noneMatch(pattern::startsWith)
                && !pattern.endsWith(".xml")
                && !pattern.contains("/tep/")
                && !pattern.contains("/tep-")
                && !pattern.contains("/tai-ve.")
                && !pattern.contains("/tai-nguyen/");
    }

    private static String newest(String category) {
        JsonNode items = system.visitor(PORTAL)
                .get("/api/public/articles?category=" + category)
                .json()
                .path("items");
        for (JsonNode item : items)
            if (!item.path("url").asString().isEmpty()) return item.path("url").asString();
        throw new IllegalStateException("the sample has nothing in " + category);
    }

    private static String withdrawn() {
        Editorial editorial = new Editorial(system, PORTAL);
        JsonNode article = editorial.publish(Editorial.news("Tin sẽ gỡ " + System.nanoTime()));
        String id = article.path("id").asString();
        editorial.withdraw(id, "NOTICE");
        await().until(() -> system.visitor(PORTAL).get("/tin/" + id).status() == 410);
        return "/tin/" + id;
    }

    private static String service() {
        Map<String, Object> procedure = new LinkedHashMap<>();
        procedure.put("code", "KT-" + System.nanoTime());
        procedure.put("name", "Đăng ký khai tử");
        procedure.put("field", "Hộ tịch");
        procedure.put("level", 2);
        procedure.put("agency", "Ủy ban nhân dân phường");
        procedure.put("steps", List.of(Map.of("name", "Nộp hồ sơ", "responsible", "Bộ phận một cửa", "days", 1)));
        procedure.put("documents", List.of("Giấy báo tử"));
        procedure.put("forms", List.of());
        procedure.put("fee", "Miễn phí");
        procedure.put("legalBasis", List.of("Luật Hộ tịch 2014"));
        String id = system.as("contributor@" + PORTAL)
                .post("/api/procedures", procedure)
                .json()
                .path("id")
                .asString();
        await().until(() -> system.visitor(PORTAL).get("/dich-vu-cong/" + id).status() == 200);
        return "/dich-vu-cong/" + id;
    }
}
