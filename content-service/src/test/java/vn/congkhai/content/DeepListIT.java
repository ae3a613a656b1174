package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.content.Events.Story;
import vn.congkhai.kit.messaging.OutgoingEvent;

class DeepListIT extends ContentIT {
    private static final int COUNT = 260;

    @Test
    void all_pages_together_hold_every_article_once_also_after_restart_and_replay() {
        List<Story> stories = new ArrayList<>();
        List<OutgoingEvent> events = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Story story = Events.story("trungdung", "tuyen-truyen", "Bài số " + i);
            stories.add(story);
            events.add(story.published());
        }
        publish(events.toArray(OutgoingEvent[]::new));
        for (int i = 0; i < COUNT; i += 10) publish(stories.get(i).withdrawn("GONE", null));
        List<String> expected = new ArrayList<>();
        for (int i = COUNT - 1; i >= 0; i--) if (i % 10 != 0) expected.add(stories.get(i).id);
        await(() -> ids().size() == expected.size());
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(feedIds()).containsExactlyInAnyOrderElementsOf(expected);

        stopService();
        startService();
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(expected);
        publish(events.toArray(OutgoingEvent[]::new));
        Story marker = Events.story("trungdung", "tuyen-truyen", "Bài cuối");
        publish(marker.published());
        await(() -> ids().contains(marker.id));
        expected.add(marker.id);
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode list = JsonMapper.shared()
                    .readTree(gateway()
                            .body("trungdung", "/api/public/articles?category=tuyen-truyen&size=37&page=" + page));
            ids.addAll(list.path("items").findValuesAsString("id"));
            if ((long) page * 37 >= list.path("total").asLong()) return ids;
        }
    }

    private static List<String> feedIds() {
        List<String> ids = new ArrayList<>();
        String path = "/chuyen-muc/tuyen-truyen/feed.xml";
        while (!path.isEmpty()) {
            String feed = gateway().body("trungdung", path);
            Matcher entries =
                    Pattern.compile("<id>urn:uuid:([0-9a-f-]{36})</id>").matcher(feed);
            while (entries.find()) ids.add(entries.group(1));
            Matcher next = Pattern.compile("rel=\"next\"[^>]*href=\"[^\"]*?(/chuyen-muc[^\"]*)\"")
                    .matcher(feed);
            path = next.find() ? next.group(1) : "";
        }
        return ids;
    }
}
