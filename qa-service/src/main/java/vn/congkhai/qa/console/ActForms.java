package vn.congkhai.qa.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.Answering;
import vn.congkhai.qa.desk.StaffView;
import vn.congkhai.qa.files.MongoUploads;
import vn.congkhai.qa.question.StaffAct;
import vn.congkhai.regulation.AnswerTemplate;
import vn.congkhai.regulation.QuestionRules;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Stated;

/** Makes the form of an act: its fields, with what was sent, what is wrong with it, and the clause behind it. */
final class ActForms {
    private static final int NAME = 200;
    private static final int NOTE = 4_000;
    private static final int ANSWER = 50_000;

    private final QuestionPolicies policies;
    private final Answering answers;
    private final MongoUploads uploads;

    ActForms(QuestionPolicies policies, Answering answers, MongoUploads uploads) {
        this.policies = policies;
        this.answers = answers;
        this.uploads = uploads;
    }

    /**
     * What is filled in.
     *
     * @param form what was sent, null when the form is shown for the first time
     * @param problem why it was refused, null when it was not
     * @param template id of the words that were chosen to start from, null for none
     */
    record Filled(
            @Nullable FormValues form,
            @Nullable Problem problem,
            @Nullable String template) {
        static final Filled NOT = new Filled(null, null, null);
    }

    ActForm of(StaffAct act, StaffView question, Caller caller, Filled filled) {
        Regulation regulation = policies.regulation(question.portal());
        QuestionRules rules = regulation.questions();
        List<FormField> fields = fields(act, question, caller, regulation, filled).stream()
                .map(field -> sent(field, filled))
                .toList();
        boolean answering = act == StaffAct.ANSWER;
        return new ActForm(
                ActWords.of(act),
                lead(act, rules),
                law(act, rules),
                fields,
                check(act, question, filled),
                answering,
                answering ? FormErrors.of(filled.problem(), "attachments") : null,
                answering ? attached(caller, filled) : List.of(),
                answering ? choices(rules.templates(), filled) : List.of());
    }

    private static FormField sent(FormField field, Filled filled) {
        FormValues form = filled.form();
        FormField known = form == null ? field : field.value(form.text(field.name()));
        return known.error(FormErrors.of(filled.problem(), field.name()));
    }

    private List<FormField> fields(
            StaffAct act, StaffView question, Caller caller, Regulation regulation, Filled filled) {
        return switch (act) {
            case CLASSIFY ->
                List.of(FormField.required("field", "Lĩnh vực", "text")
                        .value(question.field() == null ? question.fieldAsked() : question.field())
                        .maxLength(NAME));
            case PROPOSE ->
                List.of(
                        FormField.required("to", "Trình", "text")
                                .value(regulation.names().full())
                                .maxLength(NAME),
                        note("Hướng xử lý đề xuất"));
            case FORWARD -> List.of(unit(regulation), note("Lưu ý cho đơn vị"));
            case OUT_OF_SCOPE ->
                List.of(
                        reason("Vì sao không thuộc phạm vi").hint("Người hỏi đọc nguyên văn."),
                        FormField.required("legalBasis", "Căn cứ pháp luật", "text")
                                .maxLength(NOTE),
                        FormField.required("competentBody", "Cơ quan có thẩm quyền", "text")
                                .maxLength(NAME));
            case ANSWER ->
                List.of(FormField.required("text", "Nội dung trả lời", "textarea")
                        .value(templateText(regulation.questions().templates(), filled.template()))
                        .maxLength(ANSWER));
            case PROGRESS_NOTICE ->
                List.of(
                        reason("Đang xử lý đến đâu, vì sao cần thêm thời gian").hint("Người hỏi đọc nguyên văn."),
                        FormField.required("promisedOn", "Sẽ trả lời trước hết ngày", "date"));
            case GIVE_BACK -> List.of(reason("Cần sửa gì"));
            case TAKE_BACK -> List.of(reason("Lý do lấy lại"));
            case REOPEN -> List.of(reason("Lý do mở lại"));
            case PUBLISH -> publication(question, caller);
            case APPROVE -> List.of();
        };
    }

    private static FormField reason(String label) {
        return FormField.required("reason", label, "textarea").maxLength(NOTE);
    }

    private static FormField note(String label) {
        return FormField.optional("note", label, "textarea").maxLength(NOTE);
    }

    private static FormField unit(Regulation regulation) {
        List<Option> units = new ArrayList<>(List.of(new Option("", "Chọn đơn vị")));
        regulation.units().forEach(unit -> units.add(new Option(unit.id(), unit.name())));
        return FormField.choice("unit", "Đơn vị trả lời", units);
    }

    private List<FormField> publication(StaffView question, Caller caller) {
        Answering.Anonymous suggested = answers.suggestion(question.id(), caller);
        return List.of(
                FormField.required("question", "Câu hỏi sẽ đăng", "textarea")
                        .hint("Dòng đầu là tiêu đề. Tên và liên lạc của người hỏi đã được bỏ, chỗ bỏ ghi […].")
                        .value(suggested.question())
                        .maxLength(ANSWER),
                FormField.required("answer", "Câu trả lời sẽ đăng", "textarea")
                        .value(suggested.answer())
                        .maxLength(ANSWER));
    }

    private static ActForm.@Nullable Check check(StaffAct act, StaffView question, Filled filled) {
        FormValues form = filled.form();
        return switch (act) {
            case CLASSIFY ->
                new ActForm.Check(
                        "general",
                        "true",
                        "Vấn đề nhiều người cùng quan tâm: câu trả lời sẽ được đăng",
                        form == null ? question.general() : form.has("general"));
            case PUBLISH ->
                new ActForm.Check(
                        "confirmed",
                        "personal-data",
                        "Tôi đã đọc lại: những số và địa chỉ còn lại không phải dữ liệu của người dân nào",
                        form != null && form.has("confirmed"));
            default -> null;
        };
    }

    private static String lead(StaffAct act, QuestionRules rules) {
        return switch (act) {
            case APPROVE -> "Đọc câu trả lời đã soạn ở trên. Duyệt là gửi nó cho người hỏi.";
            case ANSWER ->
                rules.desk().headApproves()
                        ? "Câu trả lời của cán bộ được trình thủ trưởng đơn vị duyệt trước khi gửi."
                        : "Người hỏi được báo ngay khi gửi.";
            case OUT_OF_SCOPE, PROGRESS_NOTICE -> "Người hỏi được báo ngay.";
            case PUBLISH -> "Ai cũng đọc được bản đăng. Bản gửi người hỏi giữ nguyên.";
            case REOPEN -> "Một thời hạn mới bắt đầu từ hôm nay.";
            default -> "";
        };
    }

    private static @Nullable String law(StaffAct act, QuestionRules rules) {
        return switch (act) {
            case CLASSIFY, FORWARD -> rules.triage().clause();
            case PROPOSE -> clause(rules.proposalRule());
            case OUT_OF_SCOPE -> clause(rules.duties().outOfScopeAtOnce());
            case PROGRESS_NOTICE -> clause(rules.duties().progressNoticeNamesDate());
            case ANSWER -> rules.clause();
            case PUBLISH -> clause(rules.publicationRule());
            case APPROVE, GIVE_BACK, TAKE_BACK, REOPEN -> null;
        };
    }

    private static @Nullable String clause(Stated<?> stated) {
        return stated.authority().clause();
    }

    private List<ActForm.Attached> attached(Caller caller, Filled filled) {
        FormValues form = filled.form();
        if (form == null) return List.of();
        return uploads.find(caller.portal(), form.all("attachments")).stream()
                .map(file -> new ActForm.Attached(file.id(), file.name()))
                .toList();
    }

    private static List<ActForm.Choice> choices(List<AnswerTemplate> templates, Filled filled) {
        return templates.stream()
                .map(template -> new ActForm.Choice(
                        template.id(),
                        template.title(),
                        template.authority().clause() == null
                                ? "mẫu của cổng"
                                : template.authority().clause(),
                        template.id().equals(filled.template())))
                .toList();
    }

    private static String templateText(List<AnswerTemplate> templates, @Nullable String id) {
        return templates.stream()
                .filter(template -> template.id().equals(id))
                .map(AnswerTemplate::text)
                .findFirst()
                .orElse("");
    }

    /** The day in a form; the beginning of time for what is no day, which no rule accepts. */
    static LocalDate day(FormValues form, String name) {
        try {
            return LocalDate.parse(form.text(name).strip());
        } catch (java.time.DateTimeException e) {
            return LocalDate.EPOCH;
        }
    }
}
