package vn.congkhai.system;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * One system for the whole run of tests, with the five portals and a sixth: starting it once is what keeps the suite short. {@code -Dcongkhai.attach=DATA} uses one that
 * runs already.
 */
final class TheSystem {
    private static PortalInstance running;

    private TheSystem() {}

    static {
        // How long something takes is the benchmark's business; a test only waits until it is so.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
    }

    static synchronized PortalInstance running() {
        String attach = System.getProperty("congkhai.attach");
        if (running == null && attach != null) running = PortalInstance.attach(Path.of(attach));
        if (running == null) {
            Path data = PortalCommand.checkout()
                    .resolve("system-tests/target/system-"
                            + ProcessHandle.current().pid());
            Path regulations = SixthPortal.beside(
                    PortalCommand.checkout().resolve("regulations"),
                    data.resolveSibling(data.getFileName() + "-regulations"));
            running = PortalInstance.start(data, regulations, "--no-limits");
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    /** Returns when the last example is public: they follow after the sample counts as loaded. */
    static void awaitExamples() {
        await().until(() -> running()
                .visitor("longxuyen")
                .get("/api/public/articles?category=lam-ro")
                .body()
                .contains("lịch cấp nước"));
    }

    /** Where every log stands; all three must have answered. */
    static String logHeads() {
        return await().until(
                        () -> running()
                                .as("operator@ict")
                                .get("/api/operations/logs")
                                .json(),
                        answer -> answer.path("items").size() == 3)
                .path("items")
                .toString();
    }
}
