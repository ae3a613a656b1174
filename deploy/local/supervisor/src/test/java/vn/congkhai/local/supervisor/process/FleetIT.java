package vn.congkhai.local.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.regulation.proof.Proves;

class FleetIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Integer> ports = List.of(freePort(), freePort());
    private ProcessTable table;
    private Fleet fleet;

    @BeforeEach
    void prepare() {
        table = new ProcessTable(data);
        fleet = fleet("first");
    }

    @AfterEach
    void end() throws Exception {
        Fleet.stop(List.of(List.of("base"), List.of("service")), table, Duration.ofSeconds(5));
    }

    @Test
    void waves_start_in_order_and_end_without_a_trace() throws Exception {
        assertThat(fleet.start(LIMIT)).isTrue();

        assertThat(told).containsExactly("started base", "ready base", "started service", "ready service");
        fleet.stop();
        assertThat(table.marked("base")).isEmpty();
        assertThat(table.marked("service")).isEmpty();
        assertThat(table.remembered("base")).isEmpty();
    }

    @Test
    @Proves("P01")
    void what_is_killed_is_started_again_and_counted() throws Exception {
        fleet.start(LIMIT);
        ProcessRecord before = table.running("service").orElseThrow();

        ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();

        await().atMost(LIMIT)
                .until(() -> told.stream().filter("ready service"::equals).count() == 2);
        ProcessRecord after = table.running("service").orElseThrow();
        assertThat(after.pid()).isNotEqualTo(before.pid());
        assertThat(after.restarts()).isEqualTo(1);
        assertThat(told).contains("died service after PT0S");
        fleet.stop();
    }

    @Test
    void a_later_supervisor_adopts_what_runs() throws Exception {
        fleet.start(LIMIT);
        long pid = table.running("service").orElseThrow().pid();
        abandon();

        Fleet next = fleet("first");
        assertThat(next.start(LIMIT)).isTrue();

        assertThat(told).contains("adopted base", "adopted service");
        assertThat(table.running("service").orElseThrow().pid()).isEqualTo(pid);
        next.stop();
        assertThat(ProcessHandle.of(pid).filter(ProcessTable::isAlive)).isEmpty();
    }

    @Test
    void a_later_supervisor_replaces_what_runs_with_other_settings() throws Exception {
        fleet.start(LIMIT);
        long pid = table.running("service").orElseThrow().pid();
        abandon();

        Fleet next = fleet("second");
        assertThat(next.start(LIMIT)).isTrue();

        assertThat(table.running("service").orElseThrow().pid()).isNotEqualTo(pid);
        assertThat(ProcessHandle.of(pid).filter(ProcessTable::isAlive)).isEmpty();
        next.stop();
    }

    @Test
    void a_process_that_was_started_but_never_recorded_is_found_by_its_mark() throws Exception {
        fleet.start(LIMIT);
        long pid = table.running("service").orElseThrow().pid();
        abandon();
        table.forget("service");

        assertThat(Ports.taken(List.of(spec("service", 1, "first")), table)).isEmpty();
        Fleet next = fleet("first");
        assertThat(next.start(LIMIT)).isTrue();

        assertThat(table.running("service").orElseThrow().pid()).isNotEqualTo(pid);
        next.stop();
    }

    @Test
    void another_process_with_the_recorded_id_is_not_ours() {
        ProcessHandle self = ProcessHandle.current();
        Instant earlier = ProcessTable.startOf(self).minusSeconds(60);
        table.remember(new ProcessRecord("service", self.pid(), earlier, earlier, 1, 0, "x"));

        assertThat(table.running("service")).isEmpty();
        table.forget("service");
    }

    @Test
    void a_busy_port_is_named_with_who_needs_it() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            ProcessSpec spec = new ProcessSpec(
                    "broker",
                    freePort(),
                    Map.of("its controller", busy.getLocalPort()),
                    List.of(),
                    Map.of(),
                    data,
                    pid -> true);

            assertThat(Ports.taken(List.of(spec), table))
                    .containsExactly(
                            "port " + busy.getLocalPort() + " is in use, and broker needs it for its controller");
        }
    }

    @Test
    void logs_of_former_runs_are_kept_aside() throws Exception {
        Launcher launcher = new Launcher(data.resolve("logs"));
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(launcher.log("service"), "one");
        launcher.rotate("service");
        Files.writeString(launcher.log("service"), "two");
        launcher.rotate("service");

        assertThat(data.resolve("logs/service.log.2")).hasContent("one");
        assertThat(data.resolve("logs/service.log.1")).hasContent("two");
    }

    @Test
    void pauses_grow_only_for_what_never_worked() {
        assertThat(Keeper.pauseAfter(0)).isZero();
        assertThat(Keeper.pauseAfter(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(Keeper.pauseAfter(3)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Keeper.pauseAfter(40)).isEqualTo(Duration.ofSeconds(10));
    }

    /** As if the supervisor had been killed: nobody watches, everything runs on. */
    private void abandon() throws InterruptedException {
        fleet.release();
        told.clear();
    }

    private Fleet fleet(String setting) {
        return new Fleet(
                List.of(List.of(spec("base", 0, setting)), List.of(spec("service", 1, setting))),
                table,
                new Launcher(data.resolve("logs")),
                new Telling());
    }

    private ProcessSpec spec(String name, int index, String setting) {
        int port = ports.get(index);
        List<String> arguments = new ArrayList<>(List.of(
                table.mark(name), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dsetting=" + setting, "-cp"));
        arguments.add(System.getProperty("java.class.path"));
        arguments.addAll(List.of(FakeService.class.getName(), Integer.toString(port)));
        return new ProcessSpec(
                name, port, Map.of(), arguments, Map.of(), Path.of("pom.xml"), Probe.answering(client, port, "/ready"));
    }

    private final class Telling implements Announcements {
        @Override
        public void started(ProcessSpec spec, ProcessRecord record) {
            told.add("started " + spec.name());
        }

        @Override
        public void adopted(ProcessSpec spec, ProcessRecord record) {
            told.add("adopted " + spec.name());
        }

        @Override
        public void ready(ProcessSpec spec, ProcessRecord record) {
            told.add("ready " + spec.name());
        }

        @Override
        public void died(ProcessSpec spec, Duration restartAfter, Path log) {
            told.add("died " + spec.name() + " after " + restartAfter);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
