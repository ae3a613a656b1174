package vn.congkhai.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A row of {@code pages.tsv}: a page in one of its states.
 *
 * @param address {@code -} where a page cannot be in that state
 */
record PageRun(String pattern, String address, String state, Map<String, String> options) {
    private static final String LAST_OPTION = "has=";
    private static final String POST = "POST ";
    private static final String LOGIN = "/dang-nhap";
    private static final int SEE_OTHER = 303;
    private static final String SEND = """
            address => {
              const [path, fields] = address.split('?');
              const form = document.createElement('form');
              form.method = 'post';
              form.action = path;
              for (const [name, value] of new URLSearchParams(fields)) {
                const field = document.createElement('input');
                field.type = 'hidden';
                field.name = name;
                field.value = value;
                form.append(field);
              }
              document.body.append(form);
              window.ckBefore = true;
              form.submit();
            }""";

    static List<PageRun> all() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/pages.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .map(cells -> new PageRun(cells[0], cells[1], cells[2], options(cells)))
                .toList();
    }

    private static Map<String, String> options(String[] cells) {
        Map<String, String> options = new LinkedHashMap<>();
        if (cells.length < 4 || cells[1].equals("-")) return options;
        int words = cells[3].indexOf(LAST_OPTION);
        if (words >= 0) options.put("has", cells[3].substring(words + LAST_OPTION.length()));
        String others = words < 0 ? cells[3] : cells[3].substring(0, words);
        for (String option : others.split(" ")) {
            if (!option.isEmpty()) options.put(option.split("=", 2)[0], option.split("=", 2)[1]);
        }
        return options;
    }

    /** Whether it is a page to be looked at, and no word about a state that does not exist. */
    boolean isRun() {
        return !address.equals("-");
    }

    int status() {
        return Integer.parseInt(options.getOrDefault("status", "200"));
    }

    /** Words that the page must show. */
    String words() {
        return options.getOrDefault("has", "");
    }

    /** Of its picture. */
    String name() {
        return options.getOrDefault(
                "name", address.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
    }

    /** Whose page it is: an account of the staff, empty for the public. */
    String as() {
        return options.getOrDefault("as", "");
    }

    /** Whether the frame around it can be in English: that of the staff is not, and the login page has none. */
    boolean isAlsoInEnglish() {
        return isRun()
                && state.equals("content")
                && as().isEmpty()
                && !address.startsWith(POST)
                && !pattern.equals(LOGIN);
    }

    /** The same with its frame in English. */
    PageRun inEnglish() {
        Map<String, String> english = new LinkedHashMap<>(options);
        english.put("lang", "en");
        english.put("name", name() + "-en");
        english.put("has", "Skip to main content");
        return new PageRun(pattern, address, state, english);
    }

    private String site(int port) {
        String account = as();
        String own = account.endsWith("@ict") ? "localhost" : account.substring(account.indexOf('@') + 1);
        String portal = options.getOrDefault("portal", own.isEmpty() ? "binhduong" : own);
        return "http://" + (portal.equals("localhost") ? "" : portal + ".") + "localhost:" + port;
    }

    /** Signs in whoever it is a page of. */
    void signIn(Page page, int port, String password) {
        page.navigate(site(port) + LOGIN);
        page.fill("#username", as());
        page.fill("#password", password);
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.startsWith(site(port) + "/") && !address.contains(LOGIN));
    }

    /** Opens it as a reader's browser does: by its address, or by sending a form. */
    Response open(Page page, int port, UnaryOperator<String> made) {
        String site = site(port);
        if (as().isEmpty()) page.context().clearCookies();
        if (options.containsKey("lang"))
            page.context().addCookies(List.of(new Cookie("ck-lang", options.get("lang")).setUrl(site)));
        String wanted = made.apply(address);
        if (!wanted.startsWith(POST)) return page.navigate(site + wanted);
        page.navigate(site + "/so-do");
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() != SEE_OTHER,
                () -> page.evaluate(SEND, wanted.substring(POST.length())));
        Keyboard.awaitNext(page);
        return answer;
    }

    @Override
    public String toString() {
        return pattern + " " + state + " " + address;
    }
}
