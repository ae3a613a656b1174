package vn.congkhai.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    record Text(String title, List<Integer> numbers, boolean urgent) {}

    @Test
    void members_are_sorted_and_nothing_is_escaped_that_need_not_be() {
        byte[] bytes = CanonicalJson.bytes(new Text("Quận 8 <\n>", List.of(2, 1), true));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"numbers\":[2,1],\"title\":\"Quận 8 <\\n>\",\"urgent\":true}");
    }

    @Test
    void the_hash_does_not_depend_on_the_order_of_members() {
        var map = new LinkedHashMap<String, Object>();
        map.put("urgent", true);
        map.put("title", "a");
        map.put("numbers", List.of());
        assertThat(CanonicalJson.sha256Hex(map)).isEqualTo(CanonicalJson.sha256Hex(new Text("a", List.of(), true)));
    }

    @Test
    void the_hash_of_nothing_is_the_known_one() {
        assertThat(CanonicalJson.sha256Hex(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
