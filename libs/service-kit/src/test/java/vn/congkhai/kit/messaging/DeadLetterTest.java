package vn.congkhai.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private final ConsumerRecord<String, byte[]> record =
            new ConsumerRecord<>("question.v1", 3, 17, "khóa", "{".getBytes(StandardCharsets.UTF_8));

    @Test
    void a_letter_comes_back_as_it_was_written() {
        record.headers().add("ce_type", "x".getBytes(StandardCharsets.UTF_8));
        DeadLetter letter = DeadLetter.of("search-service.index", record, "lỗi", AT);
        ProducerRecord<String, byte[]> written = letter.toRecord();
        assertThat(written.topic()).isEqualTo("question.v1.dlt");
        assertThat(written.key()).isEqualTo("search-service.index|question.v1|3|17");
        DeadLetter read = DeadLetter.read(read(written)).orElseThrow();
        assertThat(read).isEqualTo(letter);
        assertThat(read.key()).isEqualTo("khóa");
        assertThat(read.cause()).isEqualTo("lỗi");
        assertThat(read.failedAgain("again", AT).toRecord().headers().headers("dlt-cause"))
                .hasSize(1);
        assertThat(read.headers().lastHeader("ce_type")).isNotNull();
    }

    @Test
    void its_id_says_where_it_lies() {
        DeadLetter letter = DeadLetter.of("search-service.index", record, "lỗi", AT);
        assertThat(DeadLetter.place(letter.id()))
                .contains(new DeadLetter.Place(letter.letterKey(), "search-service.index", "question.v1"));
        assertThat(DeadLetter.place("***")).isEmpty();
        assertThat(DeadLetter.place("bm90aGluZw")).isEmpty();
    }

    @Test
    void what_somebody_else_wrote_there_is_no_letter() {
        assertThat(DeadLetter.read(record)).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> read(ProducerRecord<String, byte[]> written) {
        var read = new ConsumerRecord<>(written.topic(), 0, 0, written.key(), written.value());
        written.headers().forEach(read.headers()::add);
        return read;
    }
}
