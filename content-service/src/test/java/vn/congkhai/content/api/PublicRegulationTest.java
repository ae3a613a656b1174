package vn.congkhai.content.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.regulation.Authorities;
import vn.congkhai.regulation.Authority;
import vn.congkhai.regulation.BoardMember;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;

class PublicRegulationTest {
    private static final Regulations ALL = Regulations.load(Path.of("../regulations"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"quan8", "krongpac", "longxuyen", "binhduong", "trungdung"})
    void every_clause_and_every_quotation_of_the_data_is_shown_and_no_person_is(String portal) {
        Regulation regulation = ALL.find(portal).orElseThrow();
        JsonNode shown = JSON.valueToTree(PublicRegulation.of(regulation));
        for (Authority authority : Authorities.of(regulation)) {
            if (authority.place() != null) {
                assertThat(shown.findValuesAsString("place")).contains(authority.place());
            }
            if (authority.quote() != null) {
                assertThat(shown.findValuesAsString("quote")).contains(authority.quote());
            }
        }
        for (BoardMember member : regulation.board()) {
            assertThat(shown.toString()).doesNotContain(member.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quan8", "longxuyen"})
    void what_a_text_leaves_open_is_shown_as_open(String portal) {
        JsonNode shown = JSON.valueToTree(PublicRegulation.of(ALL.find(portal).orElseThrow()));
        String silent = portal.equals("quan8") ? "/document/effectiveOn" : "/domains/stated";
        assertThat(shown.at(silent).isNull()).isTrue();
        assertThat(shown.at("/details/identity/phone/authority/basis").asString())
                .isEqualTo("NOT_STATED");
        assertThat(shown.at("/details/identity/phone/value").isNull()).isTrue();
    }
}
