package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each of the five portals is, by its own data: its links lead somewhere, its looks are its own. */
class PortalsIT extends ContentIT {
    private static final List<String> PORTALS = List.of("quan8", "krongpac", "longxuyen", "binhduong", "trungdung");
    private static final Pattern LINK = Pattern.compile("<(?:a|link)[^>]* href=\"(/[^\"#]*)[\"#]");

    /** Pages that other services answer, as the gateway routes them. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("/(?:van-ban|tim-kiem|(?:hoi-dap|dich-vu-cong)(?:/.*)?)(?:\\?.*)?");

    @ParameterizedTest
    @ValueSource(strings = {"quan8", "krongpac", "longxuyen", "binhduong", "trungdung"})
    void no_link_of_the_frame_the_home_page_and_the_maps_is_dead(String portal) {
        Set<String> links = new LinkedHashSet<>();
        for (String page : List.of("/", "/so-do", "/lien-ket"))
            links.addAll(links(gateway().body(portal, page)));
        links.removeIf(link -> ELSEWHERE.matcher(link).matches());
        assertThat(links).contains("/so-do", "/feed.xml", "/chuyen-muc/tin-tuc");
        for (String link : links) {
            int expected = link.startsWith("/ngon-ngu") ? 303 : 200;
            assertThat(gateway().status(portal, link)).as(portal + link).isEqualTo(expected);
        }
    }

    private static Set<String> links(String page) {
        Set<String> links = new LinkedHashSet<>();
        Matcher link = LINK.matcher(page);
        while (link.find()) links.add(link.group(1).replace("&amp;", "&"));
        return links;
    }

    @Test
    void only_who_has_member_sites_shows_them() {
        assertThat(gateway().body("binhduong", "/lien-ket"))
                .contains("Các trang thành viên", "Sở Thông tin và Truyền thông");
        assertThat(gateway().body("quan8", "/lien-ket")).doesNotContain("Các trang thành viên");
    }

    @Test
    void colours_emblem_and_masthead_are_each_portals_own() {
        Set<String> styles = new LinkedHashSet<>();
        Set<String> emblems = new LinkedHashSet<>();
        Set<String> mastheads = new LinkedHashSet<>();
        for (String portal : PORTALS) {
            styles.add(
                    only("--ck-brand: ?(#[0-9a-f]{6})", gateway().body(portal, "/assets/portal/" + portal + ".css")));
            String home = gateway().body(portal, "/");
            emblems.add(only("ck-brand__emblem[^>]*>([^<]+)<", home));
            mastheads.add(only("ck-brand__body\">([^<]+)<", home));
        }
        assertThat(styles).hasSize(PORTALS.size());
        assertThat(emblems).hasSize(PORTALS.size());
        assertThat(mastheads).hasSize(PORTALS.size());
    }

    private static String only(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
