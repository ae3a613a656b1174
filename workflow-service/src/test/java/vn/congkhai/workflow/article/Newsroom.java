package vn.congkhai.workflow.article;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.Attributes.NoAttributes;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Decision;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.policy.EditorialPolicies;

/** People, texts and moments that the tests of the workflow share; the policies are the real portals'. */
final class Newsroom {
    static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");
    static final Instant WEDNESDAY = Instant.parse("2026-11-25T02:00:00Z");
    static final ArticleId BAO_LU_TIN = new ArticleId("01941f29-7c00-7000-8000-000000000001");

    static final EditorialPolicies POLICIES = new EditorialPolicies(Regulations.load(Path.of("../regulations")));
    static final EditorialPolicy KRONG_PAC = POLICIES.find("krongpac").orElseThrow();
    static final EditorialPolicy LONG_XUYEN = POLICIES.find("longxuyen").orElseThrow();
    static final EditorialPolicy QUAN_8 = POLICIES.find("quan8").orElseThrow();
    static final EditorialPolicy BINH_DUONG = POLICIES.find("binhduong").orElseThrow();
    /** Bình Dương with a step of its own: "tối thiểu 03 bước" lets a portal add some. */
    static final EditorialPolicy WITH_REVIEW = withReview(BINH_DUONG);

    static final Decision DECISION = new Decision("12/QĐ-BBT", LocalDate.of(2026, 1, 5));

    static final Signatory THANH_VIEN = person("contributor", Role.MEMBER);
    static final Signatory THANH_VIEN_2 = person("contributor2", Role.MEMBER);
    static final Signatory BIEN_TAP_VIEN = scoped("editor", Role.EDITOR, "tin-tuc");
    static final Signatory PHO_BAN = person("deputy", Role.DEPUTY);
    static final Signatory TRUONG_BAN = person("head", Role.HEAD);
    static final Signatory CAN_BO = Signatory.of(StaffMember.without("officer", "krongpac", "Cán bộ"), List.of());
    static final Signatory THANH_TRA = person("auditor", Role.AUDITOR);
    static final Signatory NGUOI_CUNG_CAP = person("supplier", Role.SUPPLIER);
    static final Signatory BO_PHAN_KY_THUAT = person("reception", Role.TECHNICAL_UNIT);

    private Newsroom() {}

    static Signatory person(String account, Role role) {
        return scoped(account, role);
    }

    static Signatory scoped(String account, Role role, String... categories) {
        Assignment assignment = new Assignment(role, List.of(categories), null, DECISION);
        return Signatory.of(
                new StaffMember(account, "krongpac", account, List.of(assignment), List.of(), 1), List.of());
    }

    /** The officer, to whom the holder has delegated the step for November. */
    static Signatory delegate(Signatory holder, String step, String... categories) {
        Delegation delegation = new Delegation(
                "d-1",
                holder.member().account(),
                holder.member().name(),
                step,
                List.of(categories),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 24),
                DECISION);
        StaffMember officer = new StaffMember("officer", "krongpac", "Cán bộ", List.of(), List.of(delegation), 1);
        return Signatory.of(officer, List.of(holder.member()));
    }

    static ArticleText text() {
        return text("Bão lũ gây thiệt hại tại huyện", "tin-tuc");
    }

    static ArticleText text(String title, String category) {
        return text(title, category, "Ban Biên tập", "Nguyễn Văn An", "news", new NoAttributes(), null);
    }

    static ArticleText urgentText() {
        return text(
                "Lệnh sơ tán dân khẩn cấp",
                "tin-tuc",
                "Ban Chỉ huy",
                "Lê Thị Bình",
                "news",
                new NoAttributes(),
                "Nước lên nhanh");
    }

    static ArticleText text(
            String title,
            String category,
            @Nullable String source,
            @Nullable String author,
            String genre,
            Attributes attributes,
            @Nullable String urgent) {
        return new ArticleText(
                category,
                genre,
                title,
                "Mưa lớn kéo dài nhiều ngày",
                "<p>Nước dâng cao ở các xã ven sông.</p>",
                "Nước dâng cao ở các xã ven sông.",
                source,
                author,
                null,
                false,
                urgent,
                attributes,
                List.of(),
                null,
                List.of());
    }

    static Draft draft(ArticleText text) {
        return new Draft(text, hash(text), "html-policy-1", List.of());
    }

    static Draft draft() {
        return draft(text());
    }

    static String hash(ArticleText text) {
        return "%064x".formatted(text.hashCode());
    }

    private static EditorialPolicy withReview(EditorialPolicy policy) {
        StepRule review = new StepRule(
                "kiem-tra",
                "Kiểm tra",
                java.util.Set.of(Role.DEPUTY),
                true,
                "kiem-tra",
                policy.edit().clause());
        return new EditorialPolicy(
                policy.portal(),
                policy.submit(),
                policy.edit(),
                List.of(review),
                policy.approve(),
                policy.withdrawal(),
                policy.destruction(),
                policy.checklist(),
                policy.fourEyes(),
                policy.returnForRework(),
                policy.urgentInOneAct(),
                policy.categories(),
                policy.demands());
    }
}
