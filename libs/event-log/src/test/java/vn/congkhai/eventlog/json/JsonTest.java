package vn.congkhai.eventlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":[1,-2,true,false,null,{}],\"a\":\"Bão lũ \\u0000\\u001f\\\"\\\\/\\b\\f\\n\\r\\t\"}",
                "{\"\\u20ac\":\"Euro\",\"\\r\":\"CR\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Smiley\",\"\\u0080\":\"\\u0080\",\"\\u00f6\":\"ö\",\"\\ufb33\":\"ﬃ\"}",
                "  [ ]  ",
                "{\"size\":9007199254740991,\"zero\":0}"
            })
    void the_canonical_form_is_that_of_the_reference_implementation(String json) throws Exception {
        assertThat(CanonicalForm.text(Json.parse(json))).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "01",
                "+1",
                "1.",
                "1e",
                "tru",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "[1] 2",
                "\"\t\"",
                "nul",
                "{\"a\" 1}",
                "-",
                "NaN"
            })
    void what_is_no_json_is_refused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void a_hundred_levels_are_refused_and_not_followed() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void numbers_keep_their_value() {
        assertThat(Json.parse("[1,-0.5,1e3,123456789012345678901]"))
                .isEqualTo(List.of(
                        1L, new BigDecimal("-0.5"), new BigDecimal("1e3"), new BigDecimal("123456789012345678901")));
    }

    @Test
    void what_could_be_written_in_two_ways_has_no_canonical_form_here() {
        for (Object value : List.of(new BigDecimal("0.1"), 1L << 53, "\ud800", "\udc00a", 'c', Map.of("a", 1.5))) {
            assertThatThrownBy(() -> CanonicalForm.text(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_field_of_another_type_is_refused() {
        JsonObject object = JsonObject.parse("{\"text\":\"a\",\"number\":1,\"list\":[1],\"object\":{}}");
        assertThat(object.string("text")).isEqualTo("a");
        assertThat(object.number("number")).isEqualTo(1);
        assertThatThrownBy(() -> object.string("number")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> object.number("text")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> object.object("list")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> object.strings("list")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> object.objects("list")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> object.string("none")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> JsonObject.parse("[]")).isInstanceOf(MalformedJsonException.class);
    }
}
