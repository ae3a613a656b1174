package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.kit.messaging.KafkaEventPublisher;
import vn.congkhai.kit.messaging.KafkaOut;
import vn.congkhai.kit.messaging.KafkaSettings;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.local.broker.EmbeddedBroker;
import vn.congkhai.search.consuming.IndexFilling;
import vn.congkhai.search.index.AttachedTexts;
import vn.congkhai.search.index.IndexHistory;
import vn.congkhai.search.index.LiveIndex;
import vn.congkhai.search.index.SearchIndex;

/**
 * A subject is published, corrected, withdrawn and published again; its events come through Kafka in every order there is, each order
 * as a subject of its own, and then all of them once more from the last to the first. The process is killed between them. What it
 * has in the end is, document by document, what an index has that was told everything once and as it happened.
 */
class EveryOrderIT {
    private static final int STORY = 4;
    private static final Duration SHOWN = Duration.ofMinutes(1);
    /** Enough for all partitions to get some. */
    private static final int LAST = 60;

    @TempDir
    private Path folder;

    private final List<List<OutgoingEvent>> stories = new ArrayList<>();
    private final List<List<OutgoingEvent>> arrivals = new ArrayList<>();

    @Test
    void a_process_killed_between_events_in_every_order_ends_as_a_fresh_index() throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0, 0);
                KafkaOut out = new KafkaOut(new KafkaSettings(broker.bootstrap(), "newsroom", "newsroom"))) {
            Newsroom newsroom = new Newsroom(new KafkaEventPublisher(out, "newsroom"));
            for (int length = 1; length <= STORY; length++) tell(newsroom, length);
            assertThat(arrivals).hasSize(1 + 2 + 6 + 24);
            Path data = folder.resolve("every-order");
            try (ServiceProcess service = ServiceProcess.start(broker.bootstrap(), data)) {
                for (int round : List.of(0, 1, 2)) send(newsroom, round);
                service.kill(); // what was read of it, and what of that was committed, is up to chance
            }
            try (ServiceProcess service = ServiceProcess.start(broker.bootstrap(), data)) {
                for (int round : List.of(3, 4)) send(newsroom, round);
                await().atMost(SHOWN).until(() -> total(service, "ban+dang+lai") == 24);
                service.kill(); // what is shown need not be committed
            }
            for (int round : List.of(5, 6, 7)) send(newsroom, round);
            List<OutgoingEvent> last = IntStream.range(0, LAST)
                    .mapToObj(i -> newsroom.published("last" + i, "Tin cuối cùng"))
                    .toList();
            stories.add(last);
            newsroom.sendAll(last);
            Map<String, String> fresh = freshly();
            assertThat(held(broker, data)).isEqualTo(fresh);
            assertThat(held(broker, folder.resolve("every-order-rebuilt"))).isEqualTo(fresh);
        }
    }

    /** The first events of the story, of as many subjects as there are orders of them. */
    private void tell(Newsroom newsroom, int length) {
        int orders = permutations(newsroom, "", length).size();
        for (int i = 0; i < orders; i++) {
            List<OutgoingEvent> order = new ArrayList<>(
                    permutations(newsroom, "o" + length + "-" + i, length).get(i));
            stories.add(order.stream()
                    .sorted((one, other) -> Long.compare(one.position(), other.position()))
                    .toList());
            arrivals.add(
                    Stream.concat(order.stream(), order.reversed().stream()).toList());
        }
    }

    private static List<List<OutgoingEvent>> permutations(Newsroom newsroom, String id, int length) {
        return permutations(Stream.of(
                        newsroom.published(id, "Bản đầu"),
                        newsroom.published(id, "Bản đính chính"),
                        newsroom.withdrawn(id),
                        newsroom.published(id, "Bản đăng lại"))
                .limit(length)
                .toList());
    }

    private static List<List<OutgoingEvent>> permutations(List<OutgoingEvent> events) {
        if (events.isEmpty()) return List.of(List.of());
        List<List<OutgoingEvent>> all = new ArrayList<>();
        for (OutgoingEvent first : events) {
            List<OutgoingEvent> rest = new ArrayList<>(events);
            rest.remove(first);
            for (List<OutgoingEvent> order : permutations(rest)) {
                all.add(Stream.concat(Stream.of(first), order.stream()).toList());
            }
        }
        return all;
    }

    private void send(Newsroom newsroom, int round) {
        newsroom.sendAll(arrivals.stream()
                .filter(events -> events.size() > round)
                .map(events -> events.get(round))
                .toList());
    }

    /** What a process has once it has read the last event of every partition. */
    private static Map<String, String> held(EmbeddedBroker broker, Path data) throws IOException {
        try (ServiceProcess service = ServiceProcess.start(broker.bootstrap(), data)) {
            await().atMost(SHOWN).until(() -> total(service, "tin+cuoi+cung") == LAST);
        }
        try (LiveIndex index = LiveIndex.open(data.resolve("index"), AttachedTexts.NONE)) {
            return IndexHistory.of(index);
        }
    }

    private static long total(ServiceProcess service, String words) {
        return service.json(Newsroom.PORTAL, "/api/search?q=%22" + words + "%22")
                .path("total")
                .asLong();
    }

    private Map<String, String> freshly() throws IOException {
        try (SearchIndex index = SearchIndex.open(new ByteBuffersDirectory(), AttachedTexts.NONE)) {
            List<IncomingEvent> events = stories.stream()
                    .flatMap(List::stream)
                    .map(EveryOrderIT::incoming)
                    .toList();
            new IndexFilling(() -> index, topic -> {}).on(events);
            return IndexHistory.of(index);
        }
    }

    private static IncomingEvent incoming(OutgoingEvent event) {
        return new IncomingEvent(
                event.topic(),
                0,
                0,
                event.key(),
                event.type(),
                JsonMapper.shared().valueToTree(event.data()),
                event.position(),
                event.epoch(),
                null,
                event.time());
    }
}
