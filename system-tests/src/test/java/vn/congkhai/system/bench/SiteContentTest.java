package vn.congkhai.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.CategoryType;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;

/** What the bench puts on the sites is what the contract promises their readers, and something like what real ones hold. */
class SiteContentTest {
    private static final Path CONTRACT = Path.of("../workflow-service/contracts/schemas/publication.v1.json");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ARTICLES = 2_000;
    private static final Instant UNTIL = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void every_publication_obeys_the_contract() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT));
        for (JsonNode publication : publications(Passage.generated()))
            assertThat(schema.validate(publication)).as(publication.toString()).isEmpty();
    }

    @Test
    void each_portal_has_its_share_in_its_own_categories_most_of_it_news() {
        Map<String, Integer> shares = new HashMap<>();
        Map<String, Integer> news = new HashMap<>();
        Map<String, Regulation> regulations = regulations();
        for (JsonNode publication : publications(Passage.generated())) {
            String portal = publication.path("portal").asString();
            Category category = regulations
                    .get(portal)
                    .category(publication.path("category").asString())
                    .orElseThrow();
            shares.merge(portal, 1, Integer::sum);
            if (category.type() == CategoryType.NEWS) news.merge(portal, 1, Integer::sum);
        }
        int share = ARTICLES / regulations.size();
        assertThat(shares)
                .hasSameSizeAs(regulations)
                .allSatisfy((portal, count) -> assertThat(count).isEqualTo(share));
        assertThat(news)
                .hasSameSizeAs(regulations)
                .allSatisfy((portal, count) -> assertThat(count).isGreaterThan(share / 3));
    }

    @Test
    void it_comes_oldest_first_and_ends_in_time() {
        List<JsonNode> publications = publications(Passage.generated());
        List<Instant> days = publications.stream()
                .map(publication ->
                        Instant.parse(publication.path("publishedAt").asString()))
                .toList();
        assertThat(days).isSorted().allMatch(day -> day.isBefore(UNTIL));
        Set<String> ids = new HashSet<>();
        for (JsonNode publication : publications) ids.add(publication.path("id").asString());
        assertThat(ids).hasSize(ARTICLES);
    }

    @Test
    void some_documents_replace_change_and_cite_others_of_their_portal_that_came_before() {
        Map<String, Integer> related = new HashMap<>();
        Map<String, Set<String>> before = new HashMap<>();
        for (JsonNode publication : publications(Passage.generated())) {
            String portal = publication.path("portal").asString();
            for (String relation : List.of("replaces", "amends", "cites")) {
                for (JsonNode number : publication.path("attributes").path(relation)) {
                    if (before.getOrDefault(portal, Set.of()).contains(number.asString()))
                        related.merge(relation, 1, Integer::sum);
                }
            }
            String number = publication.path("attributes").path("number").asString("");
            if (!number.isEmpty())
                assertThat(before.computeIfAbsent(portal, any -> new HashSet<>())
                                .add(number))
                        .as("each number once: " + number)
                        .isTrue();
        }
        assertThat(related).containsOnlyKeys("replaces", "amends", "cites");
    }

    @Test
    void texts_come_from_a_file_and_are_no_markup(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("texts.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\":\"1\",\"title\":\"Điều 1 <b>\",\"text\":\"Một & hai\\n\\n<script>ba</script>\"}\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        JsonNode first = publications(Passage.of(file)).getFirst();
        assertThat(first.path("title").asString()).startsWith("Điều 1 <b> (1)");
        assertThat(first.path("body").asString())
                .isEqualTo("<p>Một &amp; hai</p><p>&lt;script&gt;ba&lt;/script&gt;</p>");
    }

    @Test
    void a_message_is_a_cloud_event_under_the_id_of_its_article() {
        Map<String, Object> publication =
                content(Passage.generated()).publications().next();
        var message = PublicationFeed.message(publication, 7);
        Map<String, String> headers = new HashMap<>();
        for (var header : message.headers())
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        assertThat(message.key()).isEqualTo(publication.get("id"));
        assertThat(JSON.readTree(message.value())).isEqualTo(JSON.valueToTree(publication));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "publication")
                .containsEntry("ce_subject", message.key())
                .containsEntry("ce_position", "7")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_source", "ce_epoch");
    }

    private static List<JsonNode> publications(List<Passage> passages) {
        List<JsonNode> publications = new ArrayList<>();
        content(passages).publications().forEachRemaining(each -> publications.add(JSON.valueToTree(each)));
        return publications;
    }

    private static SiteContent content(List<Passage> passages) {
        SiteContent content = new SiteContent(passages, UNTIL, ARTICLES);
        regulations().forEach((portal, regulation) -> {
            var categories = JSON.createArrayNode();
            regulation
                    .categories()
                    .forEach(category -> categories
                            .addObject()
                            .put("slug", category.slug())
                            .put("type", category.type().code()));
            content.on(portal, categories);
        });
        return content;
    }

    private static Map<String, Regulation> regulations() {
        Map<String, Regulation> regulations = new HashMap<>();
        for (Regulation regulation : Regulations.load(Path.of("../regulations")).all())
            regulations.put(regulation.id(), regulation);
        return regulations;
    }
}
