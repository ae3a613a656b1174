package vn.congkhai.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for texts as UTF-8 everywhere a system keeps anything: every file byte by byte, compressed Kafka batches through a
 * consumer, the search index through its own reader, stored documents through the server, and what is sealed with whatever keys there
 * still are.
 */
final class ByteSearch {
    private static final Logger LOG = LoggerFactory.getLogger(ByteSearch.class);

    /** Secrets are random, and the demo mailbox is the recipient's, not ours. */
    private static final List<String> NOT_OURS = List.of("secrets", "identity");

    private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9+/]{38,}={0,2}");
    private static final int NONCE = 12;
    private static final int TIMES = 20;

    private final List<String> needles;
    private final Set<String> places = new TreeSet<>();

    private ByteSearch(List<String> needles) {
        this.needles = needles;
    }

    /** Where any of the texts is found: names of files, topics, collections. */
    static Set<String> places(PortalInstance system, Path backup, String... needles) throws IOException {
        ByteSearch search = new ByteSearch(List.of(needles));
        search.files(system.data(), "");
        search.files(backup, "backup/");
        search.indexes(system.data());
        search.topics("127.0.0.1:" + system.process("broker").path("port").asInt());
        String uri =
                "mongodb://127.0.0.1:" + system.process("database").path("port").asInt();
        try (MongoClient client = MongoClients.create(uri)) {
            for (String database : client.listDatabaseNames()) search.documents(client.getDatabase(database));
        }
        return search.places;
    }

    private void look(String place, String content) {
        if (needles.stream().anyMatch(content::contains)) places.add(place);
    }

    private void lookAtBytes(String place, byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String needle : needles) {
            String asUtf8 = new String(needle.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            if (raw.contains(asUtf8)) places.add(place);
        }
    }

    /** A file that is merged or renamed while we look may have been in neither place: then all is looked at again. */
    private void files(Path root, String prefix) throws IOException {
        for (int times = 0; times < TIMES; times++) {
            List<Path> gone = new ArrayList<>();
            for (Path file : below(root, gone)) {
                Path relative = root.relativize(file);
                if (NOT_OURS.contains(relative.getName(0).toString())) continue;
                try {
                    lookAtBytes(prefix + relative, content(file));
                } catch (NoSuchFileException e) {
                    gone.add(file);
                }
            }
            if (gone.isEmpty()) return;
            LOG.info("went away while we looked: {}", gone);
        }
        throw new IOException("never still long enough to be looked at: " + root);
    }

    private static List<Path> below(Path root, List<Path> gone) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (!(e instanceof NoSuchFileException)) throw e;
                gone.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static byte[] content(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) return Files.readAllBytes(file);
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
            return packed.readAllBytes();
        } catch (EOFException | ZipException unfinished) {
            return Files.readAllBytes(file);
        }
    }

    private void indexes(Path root) throws IOException {
        Set<Path> indexes = new TreeSet<>();
        for (Path file : below(root, new ArrayList<>())) {
            if (file.getFileName().toString().startsWith("segments_")) indexes.add(file.getParent());
        }
        for (Path index : indexes) {
            LuceneTexts.of(index, bytes -> lookAtBytes("index " + root.relativize(index), bytes));
        }
    }

    private void topics(String bootstrap) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.listTopics().forEach((topic, found) -> {
                if (!topic.startsWith("__")) {
                    found.forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
                }
            });
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.value() != null) lookAtBytes("topic " + message.topic(), message.value());
                });
            }
        }
    }

    private void documents(MongoDatabase database) {
        Map<String, byte[]> keys = new HashMap<>();
        for (Document key : database.getCollection("subject-keys").find()) {
            keys.put(key.getString("_id"), key.get("key", Binary.class).getData());
        }
        for (String name : database.listCollectionNames()) {
            for (Document document : database.getCollection(name).find()) {
                String place = database.getName() + "." + name;
                String json = document.toJson();
                look(place, json);
                lookAtBytes(place, json.getBytes(StandardCharsets.UTF_8));
                if (name.equals("commits")) sealed(place + " sealed", document, keys);
            }
        }
    }

    /** Opens whatever in an event opens with its subject's key. */
    private void sealed(String place, Document commit, Map<String, byte[]> keys) {
        for (Document event : commit.getList("events", Document.class, List.of())) {
            byte[] key = keys.get(event.getString("agg"));
            if (key == null) continue;
            Matcher sealed = SEALED.matcher(event.getString("payload"));
            while (sealed.find()) look(place, open(key, event.getString("agg"), sealed.group()));
        }
    }

    private static String open(byte[] key, String subject, String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = new GCMParameterSpec(128, Arrays.copyOf(bytes, NONCE));
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), nonce);
            cipher.updateAAD(subject.getBytes(StandardCharsets.UTF_8));
            return new String(cipher.doFinal(bytes, NONCE, bytes.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException notSealed) {
            return ""; // a hash or an id that looks like a sealed text
        }
    }
}
