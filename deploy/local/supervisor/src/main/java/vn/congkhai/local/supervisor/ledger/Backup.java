package vn.congkhai.local.supervisor.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.checkpoint.SigningKeys;
import vn.congkhai.eventlog.export.LogExport;
import vn.congkhai.eventlog.verify.LogHeader;
import vn.congkhai.local.supervisor.system.Instance;

/**
 * Copies what cannot be derived, while everything runs: the logs first, then the texts, sealing keys and files that their
 * commits name, which were there before the commits. Private signing keys, secrets and projections stay where they are.
 */
public final class Backup {
    static final String DESCRIPTION = "backup.json";
    static final String LOG = "log.jsonl";

    /** Collections beside the log that nothing else can be derived from. */
    static final Set<String> KEPT =
            Set.of("blobs", "subject-keys", "checkpoints", "uploaded_files", "letters", "outbox", "refused-letters");

    /**
     * What a backup says about itself.
     *
     * @param at when it was begun: what was committed later may be missing
     */
    record Description(int format, Instant at, Instance instance, List<Log> logs) {}

    /** How far a log reaches in the backup. */
    record Log(String service, String epoch, long commits) {}

    private final Path data;
    private final Path target;
    private final Consumer<String> progress;

    public Backup(Path data, Path target, Consumer<String> progress) {
        this.data = data;
        this.target = target;
        this.progress = progress;
    }

    /** Writes the backup; the description last, so that a broken off one is none. */
    public void run(Instance instance) throws IOException {
        Files.createDirectories(target);
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Log> logs = new ArrayList<>();
        try (OpenDatabase database = OpenDatabase.of(data)) {
            for (LoggedService service : LoggedService.values()) {
                if (database.has(service)) logs.add(log(database, service));
            }
            for (LoggedService service : LoggedService.values()) {
                if (database.has(service)) collections(database, service);
            }
        }
        copyNew(data.resolve("media"), target.resolve("media"));
        copyNew(data.resolve("sample.json"), target.resolve("sample.json"));
        Files.write(
                target.resolve(DESCRIPTION),
                JsonMapper.builder().build().writeValueAsBytes(new Description(1, at, instance, logs)));
    }

    private Log log(OpenDatabase database, LoggedService service) throws IOException {
        Path directory = Files.createDirectories(target.resolve(service.service()));
        LogHeader header = database.log(service).header();
        long commits;
        try (Writer out = Files.newBufferedWriter(directory.resolve(LOG))) {
            commits = LogExport.write(database.log(service), out);
        }
        Path keys = service.keys(data);
        if (SigningKeys.existIn(keys)) copyNew(keys.resolve("public"), directory.resolve("public"));
        progress.accept(service.service() + " commits=" + commits);
        return new Log(service.service(), header.epoch(), commits);
    }

    private void collections(OpenDatabase database, LoggedService service) throws IOException {
        Path directory = target.resolve(service.service());
        for (String name : database.of(service).listCollectionNames()) {
            if (!KEPT.contains(name)) continue;
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(directory.resolve(name + ".bson")))) {
                var channel = Channels.newChannel(out);
                for (RawBsonDocument document : database.of(service)
                        .getCollection(name, RawBsonDocument.class)
                        .find()) {
                    ByteBuffer bytes = document.getByteBuffer().asNIO();
                    channel.write(bytes);
                }
            }
        }
    }

    /** Files of the media store never change, so one that is there already is the same. */
    static void copyNew(Path from, Path to) throws IOException {
        if (!Files.exists(from)) return;
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else if (!Files.exists(copy)) Files.copy(file, copy);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
