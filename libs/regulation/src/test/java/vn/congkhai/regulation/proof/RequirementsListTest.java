package vn.congkhai.regulation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The project's own list of requirements can be read, whole. */
class RequirementsListTest {

    @Test
    void every_line_the_software_must_do_or_hold_has_an_id_of_its_own_and_a_place() throws IOException {
        Requirement.Listed listed = Requirement.read(Path.of("../../docs/requirements.md"));
        assertThat(listed.codeOfDecision())
                .containsEntry("7424/QĐ-UBND", "000")
                .containsEntry("4635/QĐ-UBND", "001")
                .containsEntry("01/2020/QĐ-UBND", "002")
                .containsEntry("04/2013/QĐ-UBND", "003")
                .containsEntry("76/QĐ-UBND", "004")
                .hasSize(5);
        assertThat(listed.requirements()).extracting(Requirement::id).doesNotHaveDuplicates();
        assertThat(listed.requirements()).hasSizeGreaterThan(250);
        assertThat(listed.requirements())
                .allSatisfy(requirement -> assertThat(requirement.places())
                        .allSatisfy(place -> assertThat(place.document()).matches("00[0-4]")));
    }

    @Test
    void places_of_the_list_of_the_data_and_of_rules_are_the_same_places() {
        List<Place> listed = Place.inSource("000 Đ6 k1 đ.a–c; 001 Đ15 B2–B3, Đ4 k1; 003 PL mục II.8");
        assertThat(listed)
                .extracting(Place::document, Place::article)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("000", "6"),
                        org.assertj.core.groups.Tuple.tuple("001", "15"),
                        org.assertj.core.groups.Tuple.tuple("001", "4"),
                        org.assertj.core.groups.Tuple.tuple("003", "PL"));
        assertThat(listed.get(0).touches(Place.ofData("000", "Điều 6 khoản 1 điểm b")))
                .isTrue();
        assertThat(listed.get(0).touches(Place.ofData("000", "Điều 6 khoản 1 điểm đ")))
                .isFalse();
        assertThat(listed.get(0).touches(Place.ofData("000", "Điều 6 khoản 3"))).isFalse();
        assertThat(listed.get(0).touches(Place.ofRule("000", "6", "k1 điểm c"))).isTrue();
        assertThat(listed.get(0).touches(Place.ofRule("000", "6", ""))).isTrue();
        assertThat(listed.get(1).touches(Place.ofRule("001", "15", "Bước 3"))).isTrue();
        assertThat(listed.get(1).touches(Place.ofRule("001", "15", "Bước 1"))).isFalse();
        assertThat(listed.get(3).touches(Place.ofData("003", "Phụ lục II.8"))).isTrue();
    }
}
