package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.workflow.testing.Reply;
import vn.congkhai.workflow.testing.RunningWorkflow;

/** The service every test over HTTP shares, on the embedded database and broker, and what its boards do all day. */
abstract class AtTheDesk {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final RunningWorkflow workflow = start();

    private static RunningWorkflow start() {
        try {
            RunningWorkflow running = new RunningWorkflow();
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> news(String title) {
        return RunningWorkflow.news(title);
    }

    static Reply submit(String portal, Map<String, Object> article) {
        return workflow.post("contributor@" + portal, "/api/articles", article);
    }

    static Reply edit(String portal, Reply before, Map<String, Object> article) {
        return workflow.call(
                "deputy@" + portal,
                "PUT",
                "/api/articles/" + before.text("id"),
                article,
                "If-Match",
                before.header("ETag"));
    }

    static Reply approve(String portal, Reply edited) {
        return workflow.post("head@" + portal, path(edited) + "/approval", Map.of("revision", revision(edited)));
    }

    static Reply publish(String portal, String title) {
        Map<String, Object> article = news(title);
        return approve(portal, edit(portal, submit(portal, article), article));
    }

    static int revision(Reply article) {
        return article.json().path("revision").asInt();
    }

    static String path(Reply article) {
        return "/api/articles/" + article.text("id");
    }

    static long head() {
        return workflow.bean(CommitLog.class).head().position();
    }

    static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    static JsonNode publicState(String id, String state) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> latest("publication.v1").get(id),
                        data -> data != null && data.path("state").asString().equals(state));
    }

    static Map<String, JsonNode> latest(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                workflow.kafka(),
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class,
                "auto.offset.reset",
                "earliest");
        Map<String, JsonNode> latest = new HashMap<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    latest.put(record.key(), JSON.readTree(record.value()));
                }
            }
        }
        return latest;
    }
}
