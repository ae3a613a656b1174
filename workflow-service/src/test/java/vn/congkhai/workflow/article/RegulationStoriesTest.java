package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.Attributes.DirectiveRecord;

/** One day on each portal, told in the words of its own regulation. */
class RegulationStoriesTest {
    private static final EditorialPolicy TRUNG_DUNG =
            Newsroom.POLICIES.find("trungdung").orElseThrow();

    private static ArticleText directive(String number) {
        LocalDate issuedOn = number == null ? null : LocalDate.of(2026, 11, 20);
        return Newsroom.text(
                "Ý kiến chỉ đạo của Chủ tịch về phòng chống ngập",
                "chi-dao-dieu-hanh",
                "Văn phòng UBND",
                "Trần Văn Bình",
                "directive",
                new DirectiveRecord(number, issuedOn, "Chủ tịch"),
                null);
    }

    /** 7424/QĐ-UBND: "đã được thống nhất và chính thức ban hành bằng văn bản" (Đ6 k1.c); the technical unit posts (Đ11 k3). */
    @Test
    void quan_8_posts_an_opinion_of_the_chair_only_once_it_was_issued_in_writing() {
        Scenario.givenNothing(Newsroom.QUAN_8)
                .when(Commands.submit(Newsroom.BO_PHAN_KY_THUAT, Newsroom.draft(directive(null))))
                .thenRefused(EditorialRule.A_DIRECTIVE_IS_ISSUED_IN_WRITING);
        Draft issued = Newsroom.draft(directive("12/TB-UBND"));
        Scenario story = Scenario.givenNothing(Newsroom.QUAN_8)
                .then(Commands.submit(Newsroom.BO_PHAN_KY_THUAT, issued))
                .then(Commands.revise(Newsroom.PHO_BAN, 1L, issued));
        story.when(Commands.approve(Newsroom.PHO_BAN, 1))
                .thenRefused(EditorialRule.APPROVAL_IS_FOR_THE_HEAD_OR_A_DELEGATE);
        assertThat(story.then(Commands.approve(Newsroom.TRUONG_BAN, 1))
                        .existing()
                        .record()
                        .isPublic())
                .isTrue();
    }

    /** 4635/QĐ-UBND Điều 15: "gồm có 03 bước"; Đ13 k3: an editor has "một số chuyên mục". */
    @Test
    void krong_pac_takes_exactly_three_steps_and_an_editor_keeps_to_his_sections() {
        Draft law = Newsroom.draft(Newsroom.text("Phổ biến Luật Đất đai đến người dân", "tuyen-truyen"));
        Scenario story = Scenario.givenNothing(Newsroom.KRONG_PAC).then(Commands.submit(Newsroom.THANH_VIEN, law));
        story.when(Commands.revise(Newsroom.BIEN_TAP_VIEN, 1L, law))
                .thenRefused(EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE);
        story.when(Commands.approve(Newsroom.TRUONG_BAN, 1))
                .thenRefused(EditorialRule.ONLY_AN_EDITED_ARTICLE_CAN_BE_APPROVED);
        story.then(Commands.revise(Newsroom.PHO_BAN, 1L, law))
                .when(Commands.pass(Newsroom.PHO_BAN, "kiem-tra", 1))
                .thenRefused(EditorialRule.NO_SUCH_STEP);
        assertThat(story.then(Commands.approve(Newsroom.TRUONG_BAN, 1))
                        .existing()
                        .record()
                        .version())
                .isEqualTo(4);
    }

    /** 01/2020/QĐ-UBND Đ20 k1: the board "biên tập, xử lý, kiểm duyệt"; Đ21 k2: it takes down what was repealed. */
    @Test
    void long_xuyen_reviews_what_units_supply_and_takes_down_what_was_repealed() {
        Scenario.givenNothing(Newsroom.LONG_XUYEN)
                .when(Commands.submit(Newsroom.NGUOI_CUNG_CAP))
                .thenRefused(EditorialRule.SUBMISSION_IS_FOR_THE_BOARD);
        Scenario story = Scenario.givenNothing(Newsroom.LONG_XUYEN)
                .then(Commands.submit(Newsroom.THANH_VIEN))
                .then(Commands.revise(Newsroom.TRUONG_BAN, 1L))
                .then(Commands.approve(Newsroom.TRUONG_BAN, 1))
                .then(Commands.withdraw(Newsroom.TRUONG_BAN));
        assertThat(story.existing().record().isPublic()).isFalse();
        assertThat(story.existing().record().archive().hash(1)).isPresent();
    }

    /** 04/2013/QĐ-UBND Điều 22: "tối thiểu phải bao gồm có 03 bước": a portal may add one, and then it holds. */
    @Test
    void binh_duong_adds_a_step_and_a_delegate_of_the_head_approves_until_his_last_day() {
        Scenario story = Scenario.givenNothing(Newsroom.WITH_REVIEW)
                .then(Commands.submit(Newsroom.THANH_VIEN))
                .then(Commands.revise(Newsroom.BIEN_TAP_VIEN, 1L));
        Signatory delegate = Newsroom.delegate(Newsroom.TRUONG_BAN, "approve");
        story.when(Commands.approve(delegate, 1)).thenRefused(EditorialRule.EVERY_STEP_PRECEDES_APPROVAL);
        story.then(Commands.pass(Newsroom.PHO_BAN, "kiem-tra", 1));
        story.when(new ArticleCommand.ApproveArticle(
                        Newsroom.BAO_LU_TIN, 1, null, java.util.List.of(), null, delegate, Newsroom.WEDNESDAY))
                .thenRefused(EditorialRule.A_DELEGATION_MUST_BE_VALID);
        story.then(Commands.approve(delegate, 1));
        assertThat(story.existing().record().isPublic()).isTrue();
    }

    /** 76/QĐ-UBND Đ8 k1.a: "tin có tính khẩn cấp cần được thông báo ngay phải được cập nhật ngay". */
    @Test
    void trung_dung_tells_what_is_urgent_at_once_and_through_both_steps() {
        Draft urgent = Newsroom.draft(Newsroom.urgentText());
        Signatory second = Newsroom.person("head2", Role.HEAD);
        Scenario own = Scenario.givenNothing(TRUNG_DUNG).then(Commands.submit(Newsroom.TRUONG_BAN, urgent));
        own.when(Commands.approve(Newsroom.TRUONG_BAN, 1, null, "Nước lên nhanh"))
                .thenRefused(EditorialRule.NOBODY_APPROVES_HIS_OWN_ARTICLE);
        own.then(Commands.approve(second, 1, null, "Nước lên nhanh"));
        assertThat(own.existing().record().isPublic()).isTrue();
        assertThat(own.existing().record().version()).isEqualTo(4);
    }
}
