package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortalColoursTest {
    @Test
    void readable_colours_are_taken_as_they_are() {
        assertThat(PortalColours.css("#1d4f91", "#8a6100")).contains("--ck-brand:#1d4f91", "--ck-accent:#8a6100");
    }

    @Test
    void a_colour_too_light_for_white_text_is_darkened() {
        assertThat(PortalColours.css("#ffdd00", "#ffffff")).doesNotContain("--ck-brand:#ffdd00", "--ck-accent:#ffffff");
    }

    @Test
    void what_is_no_colour_cannot_break_out_of_the_stylesheet() {
        assertThat(PortalColours.css("red}body{display:none", "#zzz")).doesNotContain("display", "#zzz");
    }
}
