package vn.congkhai.workflow.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Refusal;
import vn.congkhai.page.console.SentForm;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.Unit;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.article.StepRule;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Decision;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.console.BoardPerson.Held;
import vn.congkhai.workflow.staff.Delegating;
import vn.congkhai.workflow.staff.KnownPeople;
import vn.congkhai.workflow.staff.StaffDirectory;

/** The pages of the board, each with the controls of whoever looks at it and no other. */
final class BoardPages {
    private static final Map<String, String> DONE = Map.of(
            "bo-nhiem", "Đã ghi nhận việc bổ nhiệm, phân công.",
            "mien-nhiem", "Đã miễn nhiệm; mọi quyền của người đó hết hiệu lực ngay.",
            "uy-quyen", "Đã ghi nhận ủy quyền.",
            "thu-hoi", "Đã thu hồi ủy quyền.");

    private final StaffDirectory directory;
    private final Regulations regulations;
    private final KnownPeople people;
    private final ConsoleRights rights;
    private final ConsolePages pages;

    BoardPages(
            StaffDirectory directory,
            Regulations regulations,
            KnownPeople people,
            ConsoleRights rights,
            ConsolePages pages) {
        this.directory = directory;
        this.regulations = regulations;
        this.people = people;
        this.rights = rights;
        this.pages = pages;
    }

    ResponseEntity<String> board(Caller caller, Signatory by, @Nullable String done, SentForm sent) {
        Problem problem = sent.problem();
        BoardForms forms = new BoardForms(sent);
        List<BoardPerson> people = new ArrayList<>();
        List<String> former = new ArrayList<>();
        for (StaffMember member : directory.board(caller.portal()).members()) {
            if (member.active()) people.add(person(caller, by.member(), member));
            else former.add(member.name());
        }
        Map<String, Object> model = model(problem);
        model.put("people", people);
        model.put("forms", forms);
        model.put("errors", forms.errors());
        model.put("former", former);
        model.put("head", by.member().holds(Role.HEAD));
        model.put(
                "holder",
                !Delegating.delegable(rights.policy(caller), by.member()).isEmpty());
        model.put("done", Optional.ofNullable(done).map(DONE::get).orElse(""));
        return page(caller, by, problem, "board", "Ban Biên tập", model);
    }

    private BoardPerson person(Caller caller, StaffMember by, StaffMember member) {
        Regulation regulation = regulation(caller);
        boolean self = member.account().equals(by.account());
        return new BoardPerson(
                member.account(),
                member.name(),
                member.assignments().stream()
                        .map(held -> role(held, regulation))
                        .toList(),
                member.delegations().stream()
                        .map(held -> held(caller, by, held))
                        .toList(),
                by.holds(Role.HEAD) && !self);
    }

    private static String role(Assignment held, Regulation regulation) {
        String unit = held.unit() == null
                ? ""
                : ", " + regulation.unit(held.unit()).map(Unit::name).orElse(held.unit());
        String where = held.categories().isEmpty() ? "" : ", " + categories(held.categories(), regulation);
        return Words.role(held.role()) + unit + where + ", " + decision(held.decision());
    }

    private Held held(Caller caller, StaffMember by, Delegation held) {
        EditorialPolicy policy = rights.policy(caller);
        LocalDate today = Days.of(rights.now());
        String text = policy.step(held.step()).map(StepRule::name).orElse(held.step()) + ", "
                + categories(held.categories(), regulation(caller)) + ", từ " + VietnamTime.date(held.from())
                + " đến hết " + VietnamTime.date(held.until()) + ", của " + held.fromName() + ", "
                + decision(held.decision());
        String over = held.until().isBefore(today) ? "Đã hết hạn" : null;
        return new Held(held.id(), text, over, Delegating.mayRevoke(by, held));
    }

    private static String categories(List<String> slugs, Regulation regulation) {
        if (slugs.isEmpty()) return "mọi chuyên mục";
        return "chuyên mục "
                + String.join(
                        ", ",
                        slugs.stream()
                                .map(slug -> regulation
                                        .category(slug)
                                        .map(Category::name)
                                        .orElse(slug))
                                .toList());
    }

    private static String decision(Decision decision) {
        return "quyết định số " + decision.number() + " ngày " + VietnamTime.date(decision.date());
    }

    ResponseEntity<String> appointing(Caller caller, Signatory by, FormValues form, @Nullable Problem problem) {
        Regulation regulation = regulation(caller);
        List<Option> roles = StaffForms.roles().stream()
                .map(role -> new Option(role.name(), Words.role(role)))
                .toList();
        List<Option> units = new ArrayList<>(List.of(new Option("", "Không thuộc đơn vị nào")));
        regulation.units().forEach(unit -> units.add(new Option(unit.id(), unit.name())));
        List<FormField> fields = List.of(
                FormField.required("account", "Tài khoản", "text")
                        .hint("Dạng ten@" + caller.portal() + ", đã có ở trang đăng nhập.")
                        .maxLength(100),
                FormField.optional("name", "Họ tên", "text")
                        .hint("Để trống nếu người này đã có tên trên hệ thống.")
                        .maxLength(200),
                FormField.choice("role", "Vai trò", roles),
                FormField.optional("unit", "Đơn vị", "select").options(units));
        Map<String, Object> model = form(caller, form, problem, fields);
        model.put("action", "/bien-tap/bo-nhiem");
        model.put("button", "Bổ nhiệm");
        model.put("lead", "Việc bổ nhiệm, phân công căn cứ vào một quyết định và có hiệu lực ngay.");
        return page(caller, by, problem, "decide", "Bổ nhiệm, phân công", model);
    }

    ResponseEntity<String> delegating(Caller caller, Signatory by, FormValues form, @Nullable Problem problem) {
        List<Option> steps = Delegating.delegable(rights.policy(caller), by.member()).stream()
                .map(step -> new Option(step.id(), step.name()))
                .toList();
        List<FormField> fields = List.of(
                FormField.choice("to", "Người được ủy quyền", others(caller)),
                FormField.choice("step", "Bước được ủy quyền", steps),
                FormField.required("from", "Từ ngày", "date"),
                FormField.required("until", "Đến hết ngày", "date"));
        Map<String, Object> model = form(caller, form, problem, fields);
        model.put("action", "/bien-tap/uy-quyen");
        model.put("button", "Ủy quyền");
        model.put("lead", "Ủy quyền hết hiệu lực sau ngày cuối, khi bị thu hồi, hoặc khi bạn không còn giữ bước đó.");
        return page(caller, by, problem, "decide", "Ủy quyền", model);
    }

    /** Everybody the portal knows but the one who asks, by name. */
    private List<Option> others(Caller caller) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Chọn người")));
        people.of(caller.portal()).stream()
                .filter(known -> !known.id().equals(caller.account()))
                .forEach(known -> options.add(new Option(known.id(), known.name())));
        return options;
    }

    private Map<String, Object> form(Caller caller, FormValues form, @Nullable Problem problem, List<FormField> first) {
        List<FormField> decision = List.of(
                FormField.required("decisionNumber", "Quyết định số", "text").maxLength(100),
                FormField.required("decisionDate", "Ngày quyết định", "date"));
        Map<String, Object> model = model(problem);
        model.put("fields", filled(first, form, problem));
        model.put("decision", filled(decision, form, problem));
        model.put("categories", regulation(caller).categories());
        model.put("chosen", form.all("categories"));
        model.put("errors", FormErrors.all(problem, Words::fieldAt, Words::control));
        return model;
    }

    private static List<FormField> filled(List<FormField> fields, FormValues form, @Nullable Problem problem) {
        return fields.stream()
                .map(field -> field.value(form.text(field.name())).error(FormErrors.of(problem, rule(field.name()))))
                .toList();
    }

    /** The checks speak of the decision as a whole. */
    private static String rule(String field) {
        return field.startsWith("decision") ? "decision" : field;
    }

    private static Map<String, Object> model(@Nullable Problem problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("mark", Ids.uuidV7().toString());
        if (problem != null) model.put("refusal", Refusal.of(problem));
        return model;
    }

    private ResponseEntity<String> page(
            Caller caller,
            Signatory by,
            @Nullable Problem problem,
            String template,
            String title,
            Map<String, Object> model) {
        String tab = template.equals("board") ? ConsolePages.BOARD : "";
        if (!template.equals("board")) model.put("title", title);
        return pages.page(
                new ConsolePages.View(caller, by, tab),
                problem == null ? 200 : problem.status(),
                template,
                title,
                model);
    }

    private Regulation regulation(Caller caller) {
        return regulations.find(caller.portal()).orElseThrow();
    }
}
