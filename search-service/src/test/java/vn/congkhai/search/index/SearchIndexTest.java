package vn.congkhai.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    private static final String PORTAL = "quan8";
    private static final Map<String, Long> SOME = Map.of("publication.v1/3", 17L, "service.v1/0", 2L);

    private static final List<Change> STORY = List.of(
            published(10, "Bản đầu"), published(20, "Bản đính chính"), withdrawn(30), published(40, "Bản đăng lại"));

    @TempDir
    private Path folder;

    @Test
    void every_order_and_repetition_of_a_story_ends_like_the_story() throws IOException {
        Set<String> rebuilt = contentAfter(STORY);
        assertThat(rebuilt).containsExactly("Bản đăng lại");
        for (List<Change> order : permutations(STORY)) {
            List<Change> twice = new ArrayList<>(order);
            twice.addAll(order.reversed());
            assertThat(contentAfter(twice)).as("%s", order).isEqualTo(rebuilt);
        }
    }

    @Test
    void every_order_of_a_story_that_ends_with_a_withdrawal_ends_with_nothing() throws IOException {
        for (List<Change> order : permutations(STORY.subList(0, 3))) {
            assertThat(contentAfter(order)).as("%s", order).isEmpty();
        }
    }

    @Test
    void a_batch_is_applied_like_its_events_one_by_one() throws IOException {
        for (List<Change> order : permutations(STORY)) {
            try (SearchIndex index = SearchIndex.open(new ByteBuffersDirectory(), AttachedTexts.NONE)) {
                Applied applied = index.apply(order, SOME);
                assertThat(applied.applied() + applied.known().size()).isEqualTo(STORY.size());
                assertThat(content(index)).containsExactly("Bản đăng lại");
            }
        }
    }

    @Test
    void a_backlog_can_be_searched_at_the_next_commit_and_gives_the_same_as_its_events_one_by_one() throws IOException {
        List<Change> backlog = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Change told = STORY.get(i % STORY.size());
            backlog.add(new Change("quan8/article/" + i / STORY.size(), told.watermark(), told.document()));
        }
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            index.apply(backlog, SOME);
            index.apply(backlog, SOME);
            index.tend();
            index.tend();
            assertThat(found(index)).isEqualTo(250);
        }
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            assertThat(index.offsets()).isEqualTo(SOME);
            assertThat(found(index)).isEqualTo(250);
        }
    }

    @Test
    void a_backlog_can_be_searched_once_the_index_was_tended_though_it_is_not_committed_yet() throws IOException {
        List<Change> backlog = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            backlog.add(new Change("quan8/article/" + i, new Watermark("log-1", i), document("Bài " + i)));
        }
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            index.apply(backlog, SOME);
            assertThat(found(index)).isZero();
            index.tend();
            assertThat(found(index)).isEqualTo(400);
        }
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            assertThat(index.offsets()).isEmpty();
        }
    }

    @Test
    void a_withdrawal_amid_a_backlog_is_gone_at_once() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            index.apply(STORY.subList(0, 2), SOME);
            assertThat(found(index)).isOne();
            List<Change> backlog = new ArrayList<>(List.of(STORY.get(2)));
            for (int i = 0; i < 1_000; i++) {
                backlog.add(new Change("quan8/article/" + i, new Watermark("log-1", 100 + i), document("Bài " + i)));
            }
            index.apply(backlog, SOME);
            assertThat(found(index)).isEqualTo(1_000);
            assertThat(index.<Optional<Watermark>>ask(
                            searcher -> Watermarks.of(searcher, STORY.get(2).key())))
                    .contains(STORY.get(2).watermark());
        }
    }

    @Test
    void a_late_publication_does_not_undo_a_withdrawal_after_a_restart() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            index.apply(List.of(published(10, "Bản đầu"), withdrawn(30)), SOME);
            index.commit();
        }
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            Applied late = index.apply(List.of(published(20, "Bản đính chính")), SOME);
            assertThat(late.applied()).isZero();
            assertThat(late.known()).hasSize(1);
            assertThat(content(index)).isEmpty();
        }
    }

    @Test
    void another_log_is_believed_in_the_order_of_arrival() throws IOException {
        Change restored = new Change(STORY.getFirst().key(), new Watermark("log-2", 5), document("Sau khi khôi phục"));
        assertThat(contentAfter(List.of(published(10, "Bản đầu"), restored))).containsExactly("Sau khi khôi phục");
    }

    @Test
    void what_was_committed_survives_a_kill_with_its_offsets_and_the_rest_comes_again() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            index.apply(List.of(published(10, "Bản đầu")), SOME);
            index.commit();
            index.apply(List.of(published(20, "Bản đính chính")), Map.of("publication.v1/3", 18L));
            assertThat(content(index)).containsExactly("Bản đính chính");
            assertThat(index.offsets()).containsEntry("publication.v1/3", 18L);
        }
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            assertThat(index.offsets()).isEqualTo(SOME);
            assertThat(content(index)).containsExactly("Bản đầu");
            index.apply(List.of(published(20, "Bản đính chính")), Map.of("publication.v1/3", 18L));
            assertThat(content(index)).containsExactly("Bản đính chính");
        }
    }

    @Test
    void offsets_of_events_that_changed_nothing_are_committed_too() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            index.apply(List.of(), SOME);
            index.commit();
        }
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            assertThat(index.offsets()).isEqualTo(SOME);
        }
    }

    @Test
    void an_index_of_another_schema_is_built_anew() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    Map.of("schema", "0", "offset:publication.v1/3", "17").entrySet());
            writer.commit();
        }
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            assertThat(index.offsets()).isEmpty();
        }
    }

    @Test
    void a_damaged_index_is_built_anew() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            index.apply(List.of(published(10, "Bản đầu")), SOME);
            index.commit();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE)) {
            assertThat(index.offsets()).isEmpty();
            assertThat(content(index)).isEmpty();
            index.apply(List.of(published(10, "Bản đầu")), SOME);
            assertThat(content(index)).containsExactly("Bản đầu");
        }
    }

    private static Change published(long position, String title) {
        return new Change(key(), new Watermark("log-1", position), document(title));
    }

    private static Change withdrawn(long position) {
        return new Change(key(), new Watermark("log-1", position), null);
    }

    private static String key() {
        return Change.key(PORTAL, "publication", "a1");
    }

    private static SearchDocument document(String title) {
        return new SearchDocument(
                PORTAL,
                "article",
                "a1",
                "tin-tuc",
                title,
                List.of(),
                "",
                "",
                "/tin/a1/x",
                Instant.parse("2026-11-23T01:00:00Z"));
    }

    private static Set<String> contentAfter(List<Change> changes) throws IOException {
        try (SearchIndex index = SearchIndex.open(new ByteBuffersDirectory(), AttachedTexts.NONE)) {
            for (Change change : changes) index.apply(List.of(change), SOME);
            return content(index);
        }
    }

    /** Titles of everything public; fails if a subject is in the index twice. */
    private static Set<String> content(SearchIndex index) throws IOException {
        return index.ask(searcher -> {
            assertThat(searcher.count(MatchAllDocsQuery.INSTANCE)).isLessThanOrEqualTo(1);
            Set<String> titles = new HashSet<>();
            for (ScoreDoc found : searcher.search(new TermQuery(new Term(Fields.PORTAL, PORTAL)), 10).scoreDocs) {
                titles.add(Found.head(searcher.storedFields(), found.doc).title());
            }
            return titles;
        });
    }

    private static int found(SearchIndex index) throws IOException {
        return index.ask(searcher -> searcher.count(new TermQuery(new Term(Fields.PORTAL, PORTAL))));
    }

    private static List<List<Change>> permutations(List<Change> changes) {
        if (changes.isEmpty()) return List.of(List.of());
        List<List<Change>> all = new ArrayList<>();
        for (Change first : changes) {
            List<Change> rest = new ArrayList<>(changes);
            rest.remove(first);
            for (List<Change> order : permutations(rest)) {
                List<Change> longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                all.add(longer);
            }
        }
        return all;
    }
}
