package vn.congkhai.local.supervisor.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.json.JsonObject;
import vn.congkhai.eventlog.verify.CommitEntry;
import vn.congkhai.eventlog.verify.LogHeader;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.local.supervisor.system.Instance;

/**
 * Makes a data directory out of a backup. Each log gets a new epoch: commits that were made after the backup are lost, so a
 * token from before the restore could name positions that now hold something else.
 */
public final class Restore {
    private static final int BATCH = 200;

    private final Path backup;
    private final Path data;

    public Restore(Path backup, Path data) {
        this.backup = backup;
        this.data = data;
    }

    /** @throws UnusableException when the directory holds no whole backup */
    Backup.Description description() {
        try {
            return JsonMapper.builder()
                    .build()
                    .readValue(Files.readAllBytes(backup.resolve(Backup.DESCRIPTION)), Backup.Description.class);
        } catch (IOException e) {
            throw new UnusableException("there is no whole backup in " + backup);
        }
    }

    /** When the backup was begun. */
    public java.time.Instant takenAt() {
        return description().at();
    }

    /** The system of which it is. */
    public Instance instance() {
        return description().instance();
    }

    /** Writes everything back and verifies it; the exit code of a verification. */
    public int run(PrintStream out, PrintStream err) throws IOException {
        Backup.Description description = description();
        refuseUnlessEmpty();
        try (OpenDatabase database = OpenDatabase.create(data)) {
            for (Backup.Log log : description.logs()) {
                LoggedService service = LoggedService.named(log.service())
                        .orElseThrow(() -> new UnusableException("no service " + log.service() + " writes a log"));
                Path directory = backup.resolve(service.service());
                long commits = commits(database.of(service), directory.resolve(Backup.LOG));
                if (commits != log.commits()) {
                    throw new UnusableException(
                            service.service() + " has " + commits + " commits, not " + log.commits());
                }
                collections(database.of(service), directory);
                Backup.copyNew(directory.resolve("public"), service.keys(data).resolve("public"));
            }
            Backup.copyNew(backup.resolve("media"), data.resolve("media"));
            Backup.copyNew(backup.resolve("sample.json"), data.resolve("sample.json"));
            return new VerifyingLogs(database, out, err).run(List.of(), null);
        }
    }

    private void refuseUnlessEmpty() throws IOException {
        if (!Files.exists(data)) return;
        try (Stream<Path> files = Files.list(data)) {
            if (files.findAny().isPresent()) throw new UnusableException(data + " is not empty");
        }
    }

    private static long commits(MongoDatabase database, Path file) throws IOException {
        MongoCollection<Document> commits = database.getCollection("commits");
        commits.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        long read = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            LogHeader header = LogHeader.parse(lines.readLine());
            List<Document> batch = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                batch.add(document(line));
                read++;
                if (batch.size() == BATCH) write(commits, batch);
            }
            write(commits, batch);
            // The header last: a log without one is none, should this be broken off.
            commits.insertOne(header(header, read == 0));
        }
        return read;
    }

    private static Document header(LogHeader old, boolean empty) {
        Document header = new Document("_id", 0L)
                .append("epoch", UUID.randomUUID().toString())
                .append("restoredFrom", old.epoch())
                .append("keys", List.of("H|header"));
        // The first commit is chained to the identity the log had when it was made.
        return empty ? header : header.append("genesis", old.genesis());
    }

    private static void write(MongoCollection<Document> collection, List<Document> batch) {
        if (!batch.isEmpty()) collection.insertMany(batch);
        batch.clear();
    }

    private static Document document(String line) {
        JsonObject commit = JsonObject.parse(line);
        CommitEntry entry = CommitEntry.parse(line);
        List<Document> events = new ArrayList<>();
        for (JsonObject event : entry.events()) {
            events.add(new Document("id", event.string("id"))
                    .append("type", event.string("type"))
                    .append("rev", (int) event.number("rev"))
                    .append("agg", event.string("agg"))
                    .append("seq", event.number("seq"))
                    .append("at", Date.from(java.time.Instant.parse(event.string("at"))))
                    .append("payload", event.string("payload"))
                    .append("meta", new Document(event.object("meta").fields())));
        }
        return new Document("_id", entry.position())
                .append("first", commit.number("first"))
                .append("n", events.size())
                .append("keys", commit.strings("keys"))
                .append("ts", Date.from(entry.ts()))
                .append("writer", commit.string("writer"))
                .append("events", events)
                .append("hash", new Binary(HexFormat.of().parseHex(entry.hash())));
    }

    private static void collections(MongoDatabase database, Path directory) throws IOException {
        for (String name : Backup.KEPT) {
            Path file = directory.resolve(name + ".bson");
            if (!Files.exists(file)) continue;
            MongoCollection<RawBsonDocument> collection = database.getCollection(name, RawBsonDocument.class);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                List<RawBsonDocument> batch = new ArrayList<>();
                for (RawBsonDocument next = next(in); next.size() > 0; next = next(in)) {
                    batch.add(next);
                    if (batch.size() == BATCH) {
                        collection.insertMany(batch);
                        batch.clear();
                    }
                }
                if (!batch.isEmpty()) collection.insertMany(batch);
            }
        }
    }

    /** The next document; an empty one at the end. */
    private static RawBsonDocument next(InputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length == 0) return RawBsonDocument.parse("{}");
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] document = new byte[size];
        System.arraycopy(length, 0, document, 0, Integer.BYTES);
        try {
            new DataInputStream(in).readFully(document, Integer.BYTES, size - Integer.BYTES);
        } catch (EOFException e) {
            throw new UnusableException("a file of the backup ends in the middle of a document");
        }
        return new RawBsonDocument(document);
    }
}
