package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.congkhai.content.Events.Story;
import vn.congkhai.kit.messaging.OutgoingEvent;

class SitemapIT extends ContentIT {
    private static final String PORTAL = "trungdung";
    private static final Pattern LOCATION = Pattern.compile("<loc>http://[^/]+([^<]+)</loc>");

    /** Of one sitemap, so that with the portal's own pages there are too many for one, and the last is not full. */
    private static final int MANY = 505;

    @Test
    void too_many_addresses_for_one_sitemap_are_in_several_each_once_and_an_index_names_these() {
        List<Story> stories = new ArrayList<>();
        List<OutgoingEvent> events = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Story story = Events.story(PORTAL, "tin-tuc", "Bài của sơ đồ " + i);
            stories.add(story);
            events.add(story.published());
        }
        publish(events.toArray(OutgoingEvent[]::new));
        String last = stories.getLast().url();
        await(() -> gateway().body(PORTAL, "/feed.xml").contains(last));

        String index = gateway().body(PORTAL, "/sitemap.xml");
        assertThat(index).contains("<sitemapindex").doesNotContain("<url>");
        List<String> sitemaps = locations(index);
        assertThat(sitemaps)
                .hasSizeGreaterThanOrEqualTo(3)
                .startsWith("/sitemap.xml?loai=khac&page=1", "/sitemap.xml?page=1", "/sitemap.xml?page=2");
        List<String> pages = new ArrayList<>();
        for (String sitemap : sitemaps) {
            String part = gateway().body(PORTAL, sitemap);
            assertThat(part).contains("<urlset").doesNotContain("<sitemap>");
            List<String> named = locations(part);
            assertThat(named).as(sitemap).isNotEmpty().hasSizeLessThanOrEqualTo(500);
            pages.addAll(named);
        }
        assertThat(pages)
                .doesNotHaveDuplicates()
                .contains("/", "/so-do")
                .containsAll(stories.stream().map(Story::url).toList());
        assertThat(gateway().status(PORTAL, "/sitemap.xml?page=" + sitemaps.size()))
                .isEqualTo(404);
        assertThat(gateway().status(PORTAL, "/sitemap.xml?loai=khac&page=2")).isEqualTo(404);
    }

    private static List<String> locations(String xml) {
        List<String> locations = new ArrayList<>();
        Matcher location = LOCATION.matcher(xml);
        while (location.find()) locations.add(location.group(1).replace("&amp;", "&"));
        return locations;
    }
}
