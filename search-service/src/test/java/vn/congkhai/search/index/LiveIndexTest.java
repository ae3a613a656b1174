package vn.congkhai.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveIndexTest {
    @TempDir
    private Path folder;

    @Test
    void the_successor_answers_at_once_and_after_a_restart() throws IOException {
        try (LiveIndex index = LiveIndex.open(folder, AttachedTexts.NONE)) {
            index.current().apply(List.of(article("a", "Cũ")), offset(1));
            index.begin().apply(List.of(article("a", "Mới")), offset(1));
            assertThat(titles(index)).containsExactly("Cũ");
            assertThat(index.isNextComplete()).isTrue();
            index.change();
            assertThat(titles(index)).containsExactly("Mới");
            assertThat(index.hasNext()).isFalse();
        }
        try (LiveIndex index = LiveIndex.open(folder, AttachedTexts.NONE)) {
            assertThat(titles(index)).containsExactly("Mới");
            assertThat(index.current().offsets()).isEqualTo(offset(1));
        }
    }

    @Test
    void a_successor_that_has_applied_less_is_not_complete() throws IOException {
        try (LiveIndex index = LiveIndex.open(folder, AttachedTexts.NONE)) {
            index.current().apply(List.of(article("a", "Cũ")), offset(2));
            SearchIndex next = index.begin();
            assertThat(index.isNextComplete()).isFalse();
            next.apply(List.of(article("a", "Cũ")), offset(1));
            assertThat(index.isNextComplete()).isFalse();
            next.apply(List.of(), offset(2));
            assertThat(index.isNextComplete()).isTrue();
            assertThatThrownBy(index::begin).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void what_a_kill_leaves_of_a_successor_is_gone_after_the_restart() throws IOException {
        try (LiveIndex index = LiveIndex.open(folder, AttachedTexts.NONE)) {
            index.current().apply(List.of(article("a", "Cũ")), offset(1));
            index.commit();
            SearchIndex next = index.begin();
            next.apply(List.of(article("b", "Dở dang")), offset(1));
            next.commit();
        }
        try (LiveIndex index = LiveIndex.open(folder, AttachedTexts.NONE)) {
            assertThat(titles(index)).containsExactly("Cũ");
            assertThat(Files.exists(folder.resolve("2"))).isFalse();
            index.begin();
            index.abandon();
            assertThat(titles(index)).containsExactly("Cũ");
        }
    }

    @Test
    void no_question_goes_unanswered_while_one_takes_over() throws Exception {
        try (LiveIndex index = LiveIndex.open(folder, AttachedTexts.NONE)) {
            index.current().apply(List.of(article("a", "Bản")), offset(1));
            AtomicBoolean asking = new AtomicBoolean(true);
            AtomicLong answered = new AtomicLong();
            AtomicLong failed = new AtomicLong();
            Thread asker = Thread.ofPlatform().start(() -> {
                while (asking.get()) {
                    try {
                        if (titles(index).equals(List.of("Bản"))) answered.incrementAndGet();
                        else failed.incrementAndGet();
                    } catch (IOException | RuntimeException e) {
                        failed.incrementAndGet();
                    }
                }
            });
            for (int i = 0; i < 10; i++) {
                index.begin().apply(List.of(article("a", "Bản")), offset(1));
                index.change();
            }
            asking.set(false);
            asker.join();
            assertThat(failed).hasValue(0);
            assertThat(answered.get()).isPositive();
        }
    }

    @Test
    void texts_of_files_come_later_and_the_subject_is_found_by_them_then() throws IOException {
        AttachedFile file = new AttachedFile("quy-che.pdf", "/tin/a/tep/f/quy-che.pdf", "0".repeat(64), 12);
        AtomicBoolean known = new AtomicBoolean();
        AttachedTexts texts = any -> known.get() ? "nội dung trong tệp" : null;
        try (LiveIndex index = LiveIndex.open(folder, texts)) {
            Change change = article("a", "Bản");
            SearchDocument document = change.document();
            index.current()
                    .apply(
                            List.of(new Change(change.key(), change.watermark(), document.with(List.of(file)))),
                            offset(1));
            assertThat(index.current().awaiting(10)).containsEntry(change.key(), List.of(file));
            index.commit();
        }
        known.set(true);
        try (LiveIndex index = LiveIndex.open(folder, texts)) {
            String key = Change.key("quan8", "publication", "a");
            index.current().renew(key);
            assertThat(index.current().awaiting(10)).isEmpty();
            assertThat(IndexHistory.of(index).get(key)).contains("nội dung trong tệp");
            index.current().apply(List.of(new Change(key, new Watermark("log", 2), null)), offset(2));
            index.current().renew(key);
            assertThat(titles(index)).isEmpty();
        }
    }

    private static Map<String, Long> offset(long next) {
        return Map.of("publication.v1/0", next);
    }

    private static Change article(String id, String title) {
        var document = new SearchDocument(
                "quan8",
                "article",
                id,
                "tin-tuc",
                title,
                List.of(),
                "",
                "",
                "/tin/" + id + "/x",
                Instant.parse("2026-11-23T01:00:00Z"));
        return new Change(Change.key("quan8", "publication", id), new Watermark("log", 1), document);
    }

    private static List<String> titles(LiveIndex index) throws IOException {
        return index.ask(searcher -> {
            List<String> titles = new java.util.ArrayList<>();
            for (var found : searcher.search(new TermQuery(new Term(Fields.PORTAL, "quan8")), 10).scoreDocs) {
                titles.add(Found.head(searcher.storedFields(), found.doc).title());
            }
            return titles;
        });
    }
}
