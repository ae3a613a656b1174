package vn.congkhai.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congkhai.catalog.procedure.ProcedureCommand.RegisterProcedure;
import vn.congkhai.catalog.procedure.ProcedureEvent.ProcedureRegistered;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.proof.Proves;

public class RegisteringTest {
    static final String ID = "019ab2c1-0f1e-7d2c-8b3a-495867768594";
    static final Instant AT = Instant.parse("2026-11-16T02:00:00Z");
    private static final String FORM = "019ab2c1-0f1e-7d2c-8b3a-000000000001";
    private static final Regulations REGULATIONS = Regulations.load(Path.of("../regulations"));
    private static final CatalogPolicy QUAN8 = policy("quan8");

    /** The only command in each of the two states. */
    @Test
    void what_is_not_registered_is_registered_and_never_twice() {
        Entry entry = new Entry.Unregistered();
        List<ProcedureEvent> events = ProcedureDecider.decide(command(Role.MEMBER, procedure(1)), entry, QUAN8);
        assertThat(events).containsExactly(event());
        Entry registered = entry.evolve(events.getFirst());
        refused(command(Role.MEMBER, procedure(1)), registered, QUAN8, ProcedureRule.A_PROCEDURE_IS_REGISTERED_ONCE);
        assertThat(Arrays.asList(ProcedureCommand.class.getPermittedSubclasses()))
                .containsExactly(RegisterProcedure.class);
        assertThat(Entry.class.getPermittedSubclasses()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_board_and_the_technical_unit_register_and_nobody_else(Role role) {
        boolean may = List.of(Role.HEAD, Role.DEPUTY, Role.MEMBER, Role.EDITOR, Role.TECHNICAL_UNIT)
                .contains(role);
        if (may) {
            assertThat(decide(command(role, procedure(1)), QUAN8)).hasSize(1);
        } else {
            refused(command(role, procedure(1)), QUAN8, ProcedureRule.ONLY_THE_BOARD_REGISTERS);
        }
    }

    @ParameterizedTest
    @Proves({"J23", "J24"})
    @CsvSource({"quan8,1,true", "binhduong,1,false", "binhduong,2,true", "trungdung,2,false", "trungdung,3,true"})
    void a_service_with_forms_reaches_the_portals_minimum(String portal, int level, boolean accepted) {
        RegisterProcedure command = command(Role.HEAD, with(procedure(level), List.of(FORM)));
        if (accepted) {
            assertThat(decide(command, policy(portal))).hasSize(1);
        } else {
            Refusal.of(() -> decide(command, policy(portal)))
                    .by(ProcedureRule.A_SERVICE_WITH_FORMS_REACHES_THE_MINIMUM_LEVEL)
                    .citing(portal.equals("trungdung") ? "76/QĐ-UBND Điều 11 khoản 1" : "04/2013/QĐ-UBND Điều 16");
        }
    }

    @Test
    void without_forms_there_is_no_minimum() {
        assertThat(decide(command(Role.HEAD, procedure(1)), policy("trungdung")))
                .hasSize(1);
    }

    @Test
    void every_field_at_fault_is_named() {
        Procedure empty = new Procedure(
                "",
                " ",
                "x".repeat(201),
                5,
                "",
                List.of(new Procedure.Step("", "", -1)),
                List.of(""),
                List.of("tep"),
                "",
                List.of());
        assertThatThrownBy(() -> decide(command(Role.HEAD, empty), QUAN8))
                .asInstanceOf(type(ProcedureRefused.class))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(ProcedureRefused.FieldFault::field)
                        .containsExactlyInAnyOrder(
                                "code",
                                "name",
                                "field",
                                "agency",
                                "level",
                                "documents[0]",
                                "steps[0].name",
                                "steps[0].responsible",
                                "steps[0].days",
                                "forms"));
    }

    @Test
    void the_right_is_asked_before_the_fields() {
        refused(command(Role.AUDITOR, procedure(9)), QUAN8, ProcedureRule.ONLY_THE_BOARD_REGISTERS);
    }

    private static CatalogPolicy policy(String portal) {
        return CatalogPolicy.of(REGULATIONS.find(portal).orElseThrow());
    }

    static Procedure procedure(int level) {
        return new Procedure(
                "1.001193",
                "Đăng ký khai sinh",
                "Hộ tịch",
                level,
                "Ủy ban nhân dân phường",
                List.of(new Procedure.Step("Tiếp nhận", "Bộ phận một cửa", 1)),
                List.of("Tờ khai"),
                List.of(),
                "Không",
                List.of("Luật Hộ tịch 2014"));
    }

    private static Procedure with(Procedure p, List<String> forms) {
        return new Procedure(
                p.code(),
                p.name(),
                p.field(),
                p.level(),
                p.agency(),
                p.steps(),
                p.documents(),
                forms,
                p.fee(),
                p.legalBasis());
    }

    private static RegisterProcedure command(Role role, Procedure procedure) {
        return new RegisterProcedure(ID, "quan8", new BoardMember("a@quan8", "Lê Văn A", List.of(role)), procedure, AT);
    }

    public static ProcedureRegistered event() {
        return new ProcedureRegistered(ID, "quan8", procedure(1), new Actor("a@quan8", "Lê Văn A", "MEMBER"), AT);
    }

    private static List<ProcedureEvent> decide(RegisterProcedure command, CatalogPolicy policy) {
        return ProcedureDecider.decide(command, new Entry.Unregistered(), policy);
    }

    private static void refused(RegisterProcedure command, CatalogPolicy policy, ProcedureRule rule) {
        refused(command, new Entry.Unregistered(), policy, rule);
    }

    private static void refused(RegisterProcedure command, Entry entry, CatalogPolicy policy, ProcedureRule rule) {
        Refusal.of(() -> ProcedureDecider.decide(command, entry, policy)).by(rule);
    }
}
