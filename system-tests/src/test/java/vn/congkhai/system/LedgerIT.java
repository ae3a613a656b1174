package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What somebody outside can prove about the logs, with the published key and a checkpoint of his own. */
class LedgerIT {
    private static final String WORKFLOW = "/.well-known/ledger/workflow-service";

    private final PortalInstance system = TheSystem.running();
    private final Editorial board = new Editorial(system, "quan8");

    @TempDir
    Path directory;

    private Path kept(String name, String path) throws IOException {
        Reply reply = system.visitor("quan8").get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Files.writeString(directory.resolve(name), reply.body());
    }

    private String publish(String title) {
        String id = board.publish(Editorial.news(title)).path("id").asString();
        await().untilAsserted(() -> assertThat(system.visitor("quan8")
                        .get("/api/public/articles/" + id)
                        .status())
                .isEqualTo(200));
        return id;
    }

    @Test
    void a_checkpoint_is_signed_published_and_continued_by_the_next() throws Exception {
        publish("Trước điểm kiểm chứng");
        JsonNode first = system.visitor("quan8").get(WORKFLOW).json();
        assertThat(first.propertyNames())
                .containsExactlyInAnyOrder("origin", "epoch", "size", "root", "time", "keyId", "signature");
        publish("Sau điểm kiểm chứng");
        JsonNode second = await().until(
                        () -> system.visitor("quan8").get(WORKFLOW).json(),
                        later ->
                                later.path("size").asLong() > first.path("size").asLong());
        JsonNode proof = system.visitor("quan8")
                .get(WORKFLOW + "/consistency?from=" + first.path("size").asLong() + "&to="
                        + second.path("size").asLong())
                .json();
        assertThat(proof.path("path").isEmpty()).isFalse();
        assertThat(system.visitor("quan8").get(WORKFLOW + "/keys").body()).contains("BEGIN PUBLIC KEY");
        assertThat(system.visitor("quan8")
                        .get("/.well-known/ledger/content-service")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_running_logs_verify_against_a_checkpoint_kept_elsewhere_and_against_no_forged_one() throws Exception {
        publish("Sổ cái");
        Path checkpoint = kept("checkpoint.json", WORKFLOW);
        Path key = kept("key.pem", WORKFLOW + "/keys");
        var ended = system.run("verify", "--checkpoint", checkpoint.toString(), "--key", key.toString());
        assertThat(ended.out().lines())
                .as(ended.err())
                .hasSize(3)
                .allMatch(line -> line.matches("[a-z-]+ OK commits=\\d+ events=\\d+ seconds=\\d+\\.\\d\\d"));
        assertThat(ended.exit()).isZero();

        String body = Files.readString(checkpoint);
        Path forged = Files.writeString(directory.resolve("forged.json"), body.replace("\"size\":", "\"size\":1"));
        ended = system.run("verify", "--checkpoint", forged.toString(), "--key", key.toString());
        assertThat(ended.out()).contains("workflow-service TAMPERED BAD_SIGNATURE position=1");
        assertThat(ended.exit()).isEqualTo(1);
    }

    @Test
    void an_export_verifies_without_the_services_and_shows_a_changed_byte_and_a_missing_end() throws Exception {
        publish("Xuất sổ cái");
        Path file = directory.resolve("log.jsonl");
        assertThat(system.run("log", "export", "workflow-service", file.toString())
                        .exit())
                .isZero();
        assertThat(verify(file).out()).startsWith("OK commits=");

        var lines = Files.readAllLines(file);
        Path key = kept("key.pem", WORKFLOW + "/keys");
        Path checkpoint = kept("checkpoint.json", WORKFLOW);
        String changed = lines.get(5).replaceFirst("\"writer\":\"w", "\"writer\":\"v");
        assertThat(changed).isNotEqualTo(lines.get(5));
        Files.write(
                file,
                Stream.concat(
                                Stream.concat(lines.subList(0, 5).stream(), Stream.of(changed)),
                                lines.stream().skip(6))
                        .toList());
        assertThat(verify(file).out()).isEqualTo("TAMPERED CONTENT_CHANGED position=5\n");

        Files.write(file, lines.subList(0, 10));
        var ended = verify(file, "--checkpoint", checkpoint.toString(), "--key", key.toString());
        assertThat(ended.out()).isEqualTo("TAMPERED TAIL_MISSING position=10\n");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(verify(directory.resolve("none")).exit()).isEqualTo(2);
    }

    private PortalCommand.Ended verify(Path file, String... options) {
        return PortalCommand.run(
                Duration.ofMinutes(1),
                Stream.concat(Stream.of("verify", file.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    @Test
    void the_evidence_of_an_article_verifies_with_the_plain_jar_and_is_what_the_public_reads() throws Exception {
        String id = publish("Bằng chứng của một bài");
        JsonNode served =
                system.visitor("quan8").get("/api/public/articles/" + id).json();
        Path bundle = directory.resolve("bundle.zip");
        Files.write(bundle, evidence(id));
        Path key = kept("key.pem", WORKFLOW + "/keys");

        assertThat(plainJar(bundle, key)).matches("OK commits=\\d+ events=4 seconds=\\d+\\.\\d\\d\n");
        String inBundle = entry(bundle, "served.json");
        assertThat(inBundle)
                .contains("\"contentHash\":\"" + served.path("contentHash").asString() + "\"");
        JsonNode shown = tools.jackson.databind.json.JsonMapper.shared().readTree(inBundle);
        for (String field : served.propertyNames()) {
            if (!field.equals("corrections"))
                assertThat(shown.path(field)).as(field).isEqualTo(served.path(field));
        }
        Path tampered = directory.resolve("tampered.zip");
        Files.write(tampered, replaced(bundle, "served.json", inBundle.replace("Bằng chứng", "Bằng cớ")));
        assertThat(plainJar(tampered, key)).startsWith("TAMPERED SERVED_TEXT_DIFFERS position=");
    }

    private byte[] evidence(String id) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + system.port() + "/api/articles/" + id + "/evidence"))
                    .header("Host", "quan8.localhost")
                    .header("Authorization", "Bearer " + system.token("auditor@quan8"))
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static String plainJar(Path bundle, Path key) throws Exception {
        Path jar;
        try (Stream<Path> built = Files.list(PortalCommand.checkout().resolve("libs/event-log/target"))) {
            jar = built.filter(file -> file.toString().endsWith("-verifier.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        bundle.toString(),
                        "--key",
                        key.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return out;
    }

    private static String entry(Path bundle, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + name);
    }

    private static byte[] replaced(Path bundle, String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] old = zip.readAllBytes();
                out.write(entry.getName().equals(name) ? content.getBytes(StandardCharsets.UTF_8) : old);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_rotated_key_signs_from_now_on_and_the_old_one_still_proves() throws Exception {
        publish("Trước khi đổi khóa");
        Path before = kept("before.json", WORKFLOW);
        assertThat(system.run("log", "rotate-key", "workflow-service").exit()).isZero();
        publish("Sau khi đổi khóa");
        String oldKey = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(Files.readString(before))
                .path("keyId")
                .asString();
        await().until(() -> !system.visitor("quan8")
                .get(WORKFLOW)
                .json()
                .path("keyId")
                .asString()
                .equals(oldKey));
        Path keys = kept("keys.pem", WORKFLOW + "/keys");
        Path after = kept("after.json", WORKFLOW);
        for (Path checkpoint : java.util.List.of(before, after)) {
            var ended = system.run("verify", "--checkpoint", checkpoint.toString(), "--key", keys.toString());
            assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
        }
    }

    @Test
    void a_backup_is_taken_while_people_write_and_every_log_in_it_verifies() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            while (!done.get()) board.submit(Editorial.news("Viết trong khi sao lưu"));
        });
        Path backup = directory.resolve("backup");
        var ended = system.run("backup", backup.toString());
        done.set(true);
        writer.join();
        assertThat(ended.exit()).as(ended.err()).isZero();
        for (String service : java.util.List.of("workflow-service", "qa-service", "publicservice-catalog")) {
            assertThat(verify(backup.resolve(service).resolve("log.jsonl")).out())
                    .as(service)
                    .startsWith("OK commits=");
        }
        assertThat(backup.resolve("backup.json")).exists();
    }
}
