package vn.congkhai.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema that an editor uses says the same as the loader that every service uses. */
class SchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"quan8", "krongpac", "longxuyen", "binhduong", "trungdung"})
    void every_portal_obeys_it(String portal) throws IOException {
        assertThat(errors(Files.readString(RegulationsTest.DIRECTORY.resolve(portal + ".yaml"))))
                .isEmpty();
    }

    /** The portal that the system tests add to the five, by a file and no code. */
    @Test
    void a_sixth_portal_obeys_it_too() throws IOException {
        assertThat(errors(Files.readString(Path.of("../../system-tests/src/test/resources/sixth/binhminh.yaml"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            site: Trang thông tin điện tử huyện Krông Pắc ~ sight: Trang
            exactly: 3                          ~ exactly: 2
            issuedOn: 2011-08-19                ~ issuedOn: 19/8/2011
            type: SCHEDULE                      ~ type: SCHEDULES
            by: [HEAD, DEPUTY, MEMBER, EDITOR]  ~ by: [HEAD, KING]
            clause: Điều 7 khoản 9              ~ clause: Dieu 7
            clause: Điều 7 khoản 9              ~ notAClause: Điều 7 khoản 9
            royaltiesDecidedBy: {notStated: true} ~ royaltiesDecidedBy: {value: Ai đó}
            slug: lich-lam-viec                 ~ slug: Lịch làm việc
            primary: "#7a3b12"                  ~ primary: brown
            answer: {days: 15, basis: OURS}     ~ answer: {days: 0, basis: OURS}
            periods: [QUARTERLY, YEARLY, ON_REQUEST] ~ periods: [SOMETIMES]
            kind: BUDGET                        ~ kind: MONEY
            reports:                            ~ rapports:
            """)
    void what_the_loader_refuses_the_schema_refuses_too(String from, String to) throws IOException {
        String right = Files.readString(RegulationsTest.DIRECTORY.resolve("krongpac.yaml"));
        assertThat(right).contains(from);
        String wrong = right.replace(from, to);
        assertThat(errors(wrong)).isNotEmpty();
        Files.writeString(directory.resolve("krongpac.yaml"), wrong);
        assertThatExceptionOfType(RegulationsInvalidException.class).isThrownBy(() -> Regulations.load(directory));
    }

    private static List<Error> errors(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(RegulationsTest.DIRECTORY.resolve("portal.schema.json")));
        return schema.validate(JSON.valueToTree(YamlFile.load(yaml)));
    }
}
