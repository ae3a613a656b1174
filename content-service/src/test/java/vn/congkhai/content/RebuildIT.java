package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.content.Events.Story;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.consuming.PublicationProjection;
import vn.congkhai.content.generation.AnsweringArticles;
import vn.congkhai.content.generation.AnsweringLists;
import vn.congkhai.content.generation.Generation;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.content.mongo.MongoGenerations;
import vn.congkhai.kit.messaging.OutgoingEvent;

/** The pages are built anew beside those that answer. */
class RebuildIT extends ContentIT {
    private static final String PORTAL = "longxuyen";
    private static final String CATEGORY = "tuyen-truyen";
    private static final int TAKEN = 100;
    private static final String LIST = "/api/public/articles?category=" + CATEGORY + "&size=100&page=";
    private static final List<String> PAGES =
            List.of("/", "/chuyen-muc/" + CATEGORY, "/feed.xml", "/sitemap.xml", LIST + "2");

    private static List<Story> published(int count) {
        List<Story> stories = new ArrayList<>();
        List<OutgoingEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Story story = Events.story(PORTAL, CATEGORY, "Bài dựng lại " + i);
            stories.add(story);
            events.add(story.published());
        }
        publish(events.toArray(OutgoingEvent[]::new));
        settled();
        return stories;
    }

    private static void settled() {
        Applied.by(kafka(), "content-service.publications");
    }

    private static PublicationProjection projection() {
        return bean(PublicationProjection.class);
    }

    private static MongoDatabase database() {
        return bean(MongoDatabase.class);
    }

    private static void rebuild() {
        String before = Stored.suffix(database());
        assertThat(projection().rebuild()).isTrue();
        await(() -> projection().rebuilding() == null);
        assertThat(Stored.suffix(database())).isNotEqualTo(before);
        await(() -> Stored.collections(database()).stream().allMatch(name -> name.endsWith(Stored.suffix(database()))));
    }

    @Test
    void the_next_generation_is_document_by_document_what_the_topic_says_and_nothing_else() {
        List<Story> stories = published(120);
        publish(stories.get(3).withdrawn("NOTICE", null), stories.get(4).withdrawn("REDIRECT", "/chuyen-muc/tin-tuc"));
        settled();
        Stored before = Stored.in(database());
        assertThat(before.articles()).hasSizeGreaterThanOrEqualTo(120);
        rebuild();
        assertThat(Stored.in(database())).isEqualTo(before);

        plantWrongData(stories.get(0), stories.get(3), stories.get(5));
        assertThat(gateway().body(PORTAL, stories.get(0).url())).contains("Câu cài vào");
        assertThat(gateway().status(PORTAL, stories.get(3).url())).isEqualTo(404);
        assertThat(gateway().status(PORTAL, stories.get(5).url())).isGreaterThanOrEqualTo(500);
        rebuild();
        assertThat(Stored.in(database())).isEqualTo(before);
        assertThat(gateway().status(PORTAL, stories.get(3).url())).isEqualTo(410);
    }

    private static void plantWrongData(Story changed, Story removed, Story broken) {
        String suffix = Stored.suffix(database());
        var articles = database().getCollection("articles" + suffix);
        articles.updateOne(
                Filters.eq("_id", PORTAL + "/" + changed.id), Updates.set("rendition.body", "<p>Câu cài vào</p>"));
        articles.deleteOne(Filters.eq("_id", PORTAL + "/" + removed.id));
        articles.replaceOne(
                Filters.eq("_id", PORTAL + "/" + broken.id), new Document("epochsLeft", List.of("epoch-1", 7)));
        articles.insertOne(new Document("_id", PORTAL + "/thua").append("epochsLeft", List.of()));
        database().getCollection("lists" + suffix).deleteOne(Filters.eq("_id", PORTAL + ":all"));
    }

    @Test
    void pages_answer_while_it_is_built_and_what_was_withdrawn_meanwhile_never_comes_back() throws Exception {
        List<Story> stories = published(TAKEN + 50);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger withdrawn = new AtomicInteger();
        Set<Story> gone = ConcurrentHashMap.newKeySet();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Thread writing = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < TAKEN && !over.get(); i++) {
                Story fresh = Events.story(PORTAL, CATEGORY, "Bài mới " + i);
                publish(fresh.published(), stories.get(TAKEN + i % 50).published());
                Story taken = stories.get(i);
                publish(taken.withdrawn("GONE", null));
                await(() -> isGone(taken));
                gone.add(taken);
                withdrawn.incrementAndGet();
            }
        });
        Thread reading = Thread.ofPlatform().start(() -> {
            while (!over.get()) look(stories, gone, wrong);
        });
        try {
            await(() -> withdrawn.get() >= 2);
            for (int i = 0; i < 2; i++) {
                int before = withdrawn.get();
                rebuild();
                await(() -> withdrawn.get() >= Math.min(TAKEN, before + 2));
            }
        } finally {
            over.set(true);
            writing.join();
            reading.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(gone).hasSizeGreaterThanOrEqualTo(6);
        settled();
        assertThat(gone).allMatch(RebuildIT::isGone);
        Stored underWrites = Stored.in(database());
        rebuild();
        assertThat(Stored.in(database())).isEqualTo(underWrites);
    }

    private static boolean isGone(Story story) {
        return gateway().status(PORTAL, story.url()) == 410 && !listed().contains(story.id);
    }

    private static String listed() {
        StringBuilder listed = new StringBuilder();
        for (int page = 1; ; page++) {
            String body = gateway().body(PORTAL, LIST + page);
            listed.append(body);
            if (JsonMapper.shared().readTree(body).path("items").isEmpty()) return listed.toString();
        }
    }

    private static void look(List<Story> stories, Set<Story> gone, Queue<String> wrong) {
        Set<Story> mustBeGone = Set.copyOf(gone);
        for (String page : PAGES) {
            HttpResponse<String> answer = gateway().get(PORTAL, page);
            if (answer.statusCode() != 200) wrong.add(page + " " + answer.statusCode());
            mustBeGone.stream()
                    .filter(story -> answer.body().contains(story.id))
                    .forEach(story -> wrong.add(page + " shows " + story.url()));
        }
        String kept = stories.getLast().url();
        if (gateway().status(PORTAL, kept) != 200) wrong.add(kept + " is missing");
        for (Story story : mustBeGone)
            if (gateway().status(PORTAL, story.url()) != 410) wrong.add(story.url() + " is back");
    }

    @Test
    void another_process_that_only_reads_follows_at_once() {
        Story story = published(1).getFirst();
        MongoGenerations other = new MongoGenerations(database());
        ArticleStore articles = new AnsweringArticles(other);
        ListReader lists = new ListReader(new AnsweringLists(other));
        Generation known = other.answering();
        rebuild();
        assertThat(articles.find(PORTAL, story.id)).isPresent();
        MongoGenerations third = new MongoGenerations(database());
        third.answering();
        rebuild();
        assertThat(new ListReader(new AnsweringLists(third))
                        .read(PORTAL + ":all", 0, 100)
                        .entries())
                .isEqualTo(lists.read(PORTAL + ":all", 0, 100).entries())
                .isNotEmpty();
        assertThat(other.answering().number()).isEqualTo(known.number() + 2);
    }

    @Test
    void an_event_of_a_newer_type_is_passed_over_counted_and_shown() {
        Story story = published(1).getFirst();
        long unknown = projection().unknownEvents();
        OutgoingEvent taken = story.withdrawn("GONE", null);
        publish(new OutgoingEvent(
                taken.topic(),
                taken.key(),
                "publication.embargoed",
                taken.data(),
                taken.position(),
                taken.epoch(),
                null,
                taken.time()));
        settled();
        assertThat(projection().unknownEvents()).isEqualTo(unknown + 1);
        assertThat(gateway().status(PORTAL, story.url())).isEqualTo(200);
        publish(story.withdrawn("GONE", null));
        await(() -> gateway().status(PORTAL, story.url()) == 410);
    }
}
