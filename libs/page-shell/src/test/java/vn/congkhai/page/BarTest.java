package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.page.Bar.Kind;
import vn.congkhai.page.Bar.Part;
import vn.congkhai.page.Bar.Placed;

class BarTest {
    @Test
    void each_part_begins_where_the_one_before_ends_and_nothing_is_drawn_of_nothing() {
        Bar bar = new Bar(List.of(new Part(Kind.LATE, 2), new Part(Kind.NEAR, 0), new Part(Kind.TIME, 3)), 5);
        assertThat(bar.placed()).containsExactly(new Placed(Kind.LATE, 0, 2), new Placed(Kind.TIME, 2, 3));
    }

    @Test
    void a_chart_of_nothing_has_a_length_to_draw_on() {
        assertThat(new Bar(List.of(), 0).most()).isEqualTo(1);
    }
}
