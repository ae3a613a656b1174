package vn.congkhai.system;

import java.nio.file.Path;

/** One system for the whole run of tests: starting it once is what keeps the suite short. */
final class TheSystem {
    private static PortalInstance running;

    private TheSystem() {}

    static synchronized PortalInstance running() {
        if (running == null) {
            Path data = PortalCommand.checkout()
                    .resolve("system-tests/target/system-"
                            + ProcessHandle.current().pid());
            running = PortalInstance.start(data, "--no-limits");
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }
}
