package vn.congkhai.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The system's Chromium, never a download of its own. What a page asks of anybody else, or the policy forbids it, is noted. */
final class Chromium implements AutoCloseable {
    private final Set<Long> before = programs();
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final int port;

    /** What pages did that no page may do. */
    final List<String> offences = new ArrayList<>();

    Chromium(int port) {
        this.port = port;
    }

    String address(String portal, String path) {
        return "http://" + portal + ".localhost:" + port + path;
    }

    /** A page of a browser nobody has used before, on which somebody signs in on the way to an address. */
    Page signedIn(String account, String path, String password) {
        Page page = page(1280, true);
        String portal = account.substring(account.indexOf('@') + 1);
        page.navigate(address(portal, path));
        page.fill("#username", account);
        page.fill("#password", password);
        page.keyboard().press("Enter");
        page.waitForURL(address(portal, path));
        return page;
    }

    /** Ends the browser as a machine that goes out does: nothing is asked, nothing is written. */
    void kill() {
        ProcessHandle.current()
                .descendants()
                .filter(program -> programs().contains(program.pid()) && !before.contains(program.pid()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** The browsers that run below this test, with all their parts. */
    private static Set<Long> programs() {
        return ProcessHandle.current()
                .descendants()
                .filter(program -> program.info().command().orElse("").contains("chromium"))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    /** A page of a browser nobody has used before. */
    Page page(int width, boolean javaScript) {
        return page(new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(javaScript));
    }

    /** The same as its reader has set it up; it speaks Vietnamese, so that a field for a day or a file does. */
    Page page(Browser.NewContextOptions settings) {
        BrowserContext context = browser.newContext(settings.setLocale("vi-VN"));
        Page page = context.newPage();
        page.onRequest(request -> {
            String url = request.url();
            if (!url.contains("localhost:" + port) && !url.startsWith("data:") && !url.startsWith("file:"))
                offences.add(url);
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) offences.add(page.url() + " " + message.text());
        });
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
