package vn.congkhai.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegulationsTest {

    static final Path DIRECTORY = Path.of("../../regulations");
    static final Regulations ALL = Regulations.load(DIRECTORY);

    @Test
    void the_five_portals_load() {
        assertThat(ALL.all())
                .extracting(Regulation::id)
                .containsExactly("binhduong", "krongpac", "longxuyen", "quan8", "trungdung");
    }

    @Test
    void a_portal_is_found_by_each_of_its_hosts_whatever_the_port_and_letter_case() {
        assertThat(ALL.byHost("quan8.localhost:8080")).map(Regulation::id).hasValue("quan8");
        assertThat(ALL.byHost("WWW.Quan8.HochiMinhCity.gov.vn"))
                .map(Regulation::id)
                .hasValue("quan8");
        assertThat(ALL.byHost("www.krongpac.daklak.gov.vn")).map(Regulation::id).hasValue("krongpac");
        assertThat(ALL.byHost("www.binhduong.gov.vn")).map(Regulation::id).hasValue("binhduong");
        assertThat(ALL.byHost("trungdung.tienlu.hungyen.gov.vn"))
                .map(Regulation::id)
                .hasValue("trungdung");
        assertThat(ALL.byHost("localhost")).isEmpty();
        assertThat(ALL.byHost("quan8.localhost.example")).isEmpty();
    }

    @Test
    void long_xuyen_states_no_domain() {
        assertThat(portal("longxuyen").domain().value()).isNull();
        assertThat(portal("longxuyen").domain().authority().basis()).isEqualTo(Basis.NOT_STATED);
        assertThat(portal("longxuyen").hosts()).containsExactly("longxuyen.localhost");
    }

    @Test
    void words_for_answers_are_the_portals_own_where_no_clause_gives_them() {
        for (Regulation portal : ALL.all()) {
            List<AnswerTemplate> templates = portal.questions().templates();
            assertThat(templates)
                    .as(portal.id())
                    .extracting(AnswerTemplate::id)
                    .contains("tra-loi")
                    .doesNotHaveDuplicates();
            assertThat(templates).allMatch(template -> template.authority().basis() == Basis.OURS);
            assertThat(templates.getFirst().text())
                    .startsWith("Kính gửi ông/bà,\n")
                    .contains(portal.names().full());
        }
    }

    @Test
    void the_days_of_effect_are_those_of_the_decisions() {
        assertThat(portal("quan8").document().effectiveOn()).isNull();
        assertThat(portal("krongpac").document().effectiveOn()).isEqualTo(LocalDate.of(2011, 8, 19));
        assertThat(portal("longxuyen").document().effectiveOn()).isEqualTo(LocalDate.of(2020, 6, 15));
        assertThat(portal("binhduong").document().effectiveOn()).isEqualTo(LocalDate.of(2013, 3, 21));
        assertThat(portal("trungdung").document().effectiveOn()).isEqualTo(LocalDate.of(2024, 3, 27));
    }

    @Test
    void the_steps_and_who_may_take_them() {
        List<Role> board = List.of(Role.HEAD, Role.DEPUTY, Role.MEMBER, Role.EDITOR);
        for (String id : List.of("krongpac", "binhduong")) {
            assertThat(by(id, Step.SUBMIT)).isEqualTo(board);
            assertThat(by(id, Step.EDIT)).containsExactly(Role.DEPUTY, Role.EDITOR);
            assertThat(portal(id).step(Step.EDIT).orElseThrow().authority().basis())
                    .isEqualTo(Basis.REGULATION);
        }
        for (String id : List.of("longxuyen", "trungdung")) {
            assertThat(by(id, Step.SUBMIT)).isEqualTo(board);
            assertThat(by(id, Step.EDIT)).containsExactly(Role.DEPUTY, Role.HEAD);
            assertThat(portal(id).step(Step.EDIT).orElseThrow().authority().basis())
                    .isEqualTo(Basis.OURS);
        }
        assertThat(by("quan8", Step.SUBMIT)).containsAll(board).contains(Role.TECHNICAL_UNIT);
        assertThat(by("quan8", Step.EDIT)).containsExactly(Role.DEPUTY);
        for (Regulation regulation : ALL.all()) {
            assertThat(by(regulation.id(), Step.APPROVE)).containsExactly(Role.HEAD);
            assertThat(regulation.step(Step.APPROVE).orElseThrow().delegable()).isTrue();
            assertThat(regulation.step(Step.EDIT).orElseThrow().delegable()).isTrue();
            assertThat(regulation.step(Step.SUBMIT).orElseThrow().delegable()).isFalse();
            assertThat(regulation.steps())
                    .allSatisfy(step -> assertThat(step.clause()).isNotNull());
            assertThat(regulation.extraSteps()).isEmpty();
            assertThat(regulation.editorial().withdrawBy()).containsExactly(Role.HEAD);
            assertThat(regulation.editorial().withdrawDelegable()).isTrue();
            assertThat(regulation.editorial().fourEyes()).isTrue();
        }
    }

    @Test
    void how_many_steps_there_may_be() {
        assertThat(portal("krongpac").stepCount().allows(4)).isFalse();
        assertThat(portal("binhduong").stepCount().allows(4)).isTrue();
        assertThat(portal("binhduong").stepCount().allows(2)).isFalse();
        assertThat(portal("quan8").stepCount().decidedBy()).isEqualTo(Role.HEAD);
        assertThat(portal("binhduong").stepCount().decidedBy()).isNull();
    }

    @Test
    void fifteen_working_days_are_a_clause_in_three_portals_and_ours_in_two() {
        for (Regulation regulation : ALL.all()) {
            assertThat(regulation.questions().days()).isEqualTo(15);
        }
        assertThat(portal("quan8").questions().clause()).isEqualTo("7424/QĐ-UBND Điều 8 khoản 1 điểm đ");
        assertThat(portal("longxuyen").questions().clause()).isEqualTo("01/2020/QĐ-UBND Điều 10 khoản 1 điểm d");
        assertThat(portal("trungdung").questions().clause()).isEqualTo("76/QĐ-UBND Điều 8 khoản 1 điểm c");
        for (String id : List.of("krongpac", "binhduong")) {
            assertThat(portal(id).questions().clause()).isNull();
            assertThat(portal(id).questions().basis()).isEqualTo(Basis.OURS);
        }
        assertThat(portal("binhduong").questions().commitment())
                .isNotNull()
                .satisfies(commitment ->
                        assertThat(commitment.authority().clause()).isEqualTo("04/2013/QĐ-UBND Phụ lục II.8"));
        assertThat(portal("krongpac").questions().commitment()).isNull();
    }

    @Test
    void only_trung_dung_proposes_before_forwarding_and_only_quan_8_triages_in_the_technical_unit() {
        assertThat(ALL.all().stream().filter(one -> one.questions().proposesBeforeForwarding()))
                .extracting(Regulation::id)
                .containsExactly("trungdung");
        assertThat(portal("quan8").questions().triageBy()).containsExactly(Role.TECHNICAL_UNIT);
        assertThat(portal("longxuyen").questions().triageBy()).contains(Role.RECEPTION);
    }

    @Test
    void the_least_level_of_a_service_with_forms() {
        assertThat(portal("binhduong").services().minimumLevel()).isEqualTo(2);
        assertThat(portal("trungdung").services().minimumLevel()).isEqualTo(3);
        for (String id : List.of("quan8", "krongpac", "longxuyen")) {
            assertThat(portal(id).services().minimumLevel()).isNull();
        }
    }

    @Test
    void every_portal_has_the_accounts_everybody_can_try() {
        for (Regulation regulation : ALL.all()) {
            assertThat(regulation.accounts())
                    .extracting(account -> account.id().replace("@" + regulation.id(), ""))
                    .containsExactlyInAnyOrder(
                            "contributor",
                            "contributor2",
                            "editor",
                            "deputy",
                            "head",
                            "officer",
                            "supplier",
                            "reception",
                            "unit",
                            "chief",
                            "unit2",
                            "auditor");
            assertThat(regulation.accounts()).extracting(Account::name).doesNotHaveDuplicates();
            assertThat(member(regulation, "editor").categories()).containsExactly("tin-tuc");
            assertThat(member(regulation, "unit").unit()).isEqualTo("unit");
            assertThat(member(regulation, "supplier").unit()).isEqualTo("unit");
            assertThat(member(regulation, "chief").unit()).isEqualTo("unit");
            assertThat(member(regulation, "unit2").unit()).isEqualTo("unit2");
        }
        assertThat(member(portal("quan8"), "reception").role()).isEqualTo(Role.TECHNICAL_UNIT);
        assertThat(member(portal("krongpac"), "reception").role()).isEqualTo(Role.RECEPTION);
    }

    @Test
    void the_categories_are_those_of_the_texts() {
        assertThat(slugs("quan8"))
                .isEqualTo("gioi-thieu tin-tuc chi-dao-dieu-hanh tuyen-truyen van-ban du-an gop-y thong-tin-giao-dich"
                        + " quang-ba hoi-dap");
        assertThat(slugs("krongpac"))
                .isEqualTo("gioi-thieu van-ban thu-tuc tuyen-truyen tin-tuc thu-dien-tu du-an hoat-dong-tren-mang"
                        + " lich-lam-viec gop-y thong-tin-khac hoi-dap");
        assertThat(slugs("longxuyen"))
                .isEqualTo("gioi-thieu tin-tuc tuyen-truyen van-ban hoi-dap khoa-hoc thong-ke lam-ro");
        assertThat(slugs("binhduong"))
                .isEqualTo("gioi-thieu tin-tuc chi-dao-dieu-hanh tuyen-truyen quy-hoach quy-hoach/uu-dai-dau-tu"
                        + " quy-hoach/tong-the quy-hoach/xay-dung-do-thi quy-hoach/dat-dai quy-hoach/tai-nguyen"
                        + " quy-hoach/chat-thai van-ban cong-bao du-an gop-y lien-he thong-tin-giao-dich khoa-hoc"
                        + " thong-ke thong-tin-khac hoi-dap");
        assertThat(slugs("trungdung"))
                .isEqualTo("chinh-sach thu-tuc chi-dao-dieu-hanh tin-tuc kinh-te-xa-hoi thanh-tuu doanh-nghiep"
                        + " guong-tot thong-tin-khac tuyen-truyen hoi-dap van-ban");
    }

    @Test
    void propaganda_is_owed_in_fifteen_days_but_in_five_in_trung_dung() {
        for (String id : List.of("quan8", "longxuyen", "binhduong")) {
            assertThat(portal(id).category("tuyen-truyen").orElseThrow().supply())
                    .extracting(Supply::days)
                    .containsExactly(15);
        }
        assertThat(portal("trungdung").category("tuyen-truyen").orElseThrow().supply())
                .extracting(Supply::days)
                .containsExactly(5);
        assertThat(portal("krongpac").category("tuyen-truyen").orElseThrow().supply())
                .isEmpty();
    }

    @Test
    void white_text_on_the_primary_colour_can_be_read() {
        for (Regulation regulation : ALL.all()) {
            String primary = regulation.identity().colours().primary();
            assertThat(1.05 / (luminance(primary) + 0.05)).as(regulation.id()).isGreaterThan(4.5);
        }
    }

    static Regulation portal(String id) {
        return ALL.find(id).orElseThrow();
    }

    private static List<Role> by(String portal, String step) {
        return portal(portal).step(step).orElseThrow().by();
    }

    private static BoardMember member(Regulation regulation, String account) {
        return regulation.board().stream()
                .filter(member -> member.account().equals(account + "@" + regulation.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String slugs(String portal) {
        return String.join(
                " ", portal(portal).categories().stream().map(Category::slug).toList());
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
