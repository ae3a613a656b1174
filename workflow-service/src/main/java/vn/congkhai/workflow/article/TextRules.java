package vn.congkhai.workflow.article;

import static vn.congkhai.workflow.article.EditorialRule.AN_ARTICLE_NAMES_ITS_AUTHOR;
import static vn.congkhai.workflow.article.EditorialRule.AN_ARTICLE_NAMES_ITS_SOURCE;
import static vn.congkhai.workflow.article.EditorialRule.A_DIRECTIVE_IS_ISSUED_IN_WRITING;
import static vn.congkhai.workflow.article.EditorialRule.A_FIELD_IS_VALID;
import static vn.congkhai.workflow.article.EditorialRule.A_PROMOTION_IS_CONFIRMED_IN_WRITING;
import static vn.congkhai.workflow.article.EditorialRule.A_RECORD_IS_COMPLETE;
import static vn.congkhai.workflow.article.EditorialRule.A_TEXT_IS_VIETNAMESE_WITH_DIACRITICS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.workflow.article.Attributes.PromotionRecord;
import vn.congkhai.workflow.article.RuleViolation.Fault;
import vn.congkhai.workflow.article.TextDemand.Kind;

/** What a text must be and carry before it is accepted. */
final class TextRules {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 1000;
    private static final int LONGEST_NAME = 300;

    private final ArticleText text;
    private final EditorialPolicy policy;
    private final List<Fault> faults = new ArrayList<>();

    private TextRules(ArticleText text, EditorialPolicy policy) {
        this.text = text;
        this.policy = policy;
    }

    /** @throws RuleViolation naming every field at fault */
    static void check(Draft draft, EditorialPolicy policy) {
        List<Fault> faults = faults(draft, policy);
        if (!faults.isEmpty()) throw RuleViolation.of(faults);
    }

    static List<Fault> faults(Draft draft, EditorialPolicy policy) {
        TextRules rules = new TextRules(draft.text(), policy);
        rules.fields(draft.unknownAttachments());
        rules.when(Kind.SOURCE, rules::source);
        rules.when(Kind.AUTHOR, rules::author);
        rules.record();
        rules.when(Kind.VIETNAMESE_WITH_DIACRITICS, rules::language);
        return rules.faults;
    }

    private void when(Kind kind, Consumer<TextDemand> check) {
        TextDemand demand = policy.demands().get(kind);
        if (demand != null && !demand.exceptGenres().contains(text.genre())) check.accept(demand);
    }

    private void fields(List<String> unknownAttachments) {
        if (text.title().isBlank()) invalid("title", "Tiêu đề không được để trống.");
        if (length(text.title()) > LONGEST_TITLE) invalid("title", "Tiêu đề dài tối đa 300 ký tự.");
        if (length(text.summary()) > LONGEST_SUMMARY) invalid("summary", "Tóm tắt dài tối đa 1000 ký tự.");
        if (!policy.categories().contains(text.category())) invalid("category", "Cổng này không có chuyên mục đó.");
        if (Genre.of(text.genre()).isEmpty()) invalid("genre", "Không có thể loại đó.");
        boundedName("source", text.source());
        boundedName("author", text.author());
        boundedName("originalSource", text.originalSource());
        if (text.urgentReason() != null && text.urgentReason().isBlank()) {
            invalid("urgent.reason", "Tin khẩn cấp phải nêu lý do.");
        }
        for (String id : unknownAttachments) invalid("attachments", "Không có tệp đính kèm " + id + " của cổng này.");
        for (String mark : text.confirmed()) {
            if (!mark.equals(ArticleText.NO_DIACRITICS)) invalid("confirmed", "Không có xác nhận " + mark + ".");
        }
    }

    private void boundedName(String field, @Nullable String value) {
        if (value != null && length(value) > LONGEST_NAME) invalid(field, "Trường này dài tối đa 300 ký tự.");
    }

    @RegulatedBy(
            document = "7424/QĐ-UBND",
            article = "6",
            clause = "khoản 3",
            quote = "bắt buộc phải có thông tin về nguồn tin, người viết tin bài")
    private void source(TextDemand demand) {
        if (blank(text.source())) fault("source", AN_ARTICLE_NAMES_ITS_SOURCE, demand.clause());
    }

    @RegulatedBy(
            document = "7424/QĐ-UBND",
            article = "6",
            clause = "khoản 3",
            quote = "bắt buộc phải có thông tin về nguồn tin, người viết tin bài")
    private void author(TextDemand demand) {
        if (blank(text.author())) fault("author", AN_ARTICLE_NAMES_ITS_AUTHOR, demand.clause());
    }

    private void record() {
        switch (text.attributes()) {
            case Attributes.NoAttributes _ -> {}
            case Attributes.DocumentRecord _ -> when(Kind.DOCUMENT_RECORD, this::complete);
            case Attributes.ProjectRecord _ -> when(Kind.PROJECT_RECORD, this::complete);
            case Attributes.GazetteRecord _ -> when(Kind.GAZETTE_RECORD, this::complete);
            case Attributes.ScienceRecord _ -> when(Kind.SCIENCE_RECORD, this::complete);
            case Attributes.DirectiveRecord directive ->
                when(Kind.WRITTEN_DIRECTIVE, demand -> directive(directive, demand));
            case PromotionRecord promotion -> when(Kind.PROMOTION_CONFIRMATION, demand -> promotion(promotion, demand));
        }
    }

    /** Every field the regulation names; a day on which a document takes effect may be unknown (null) on purpose. */
    @RegulatedBy(
            document = "04/2013/QĐ-UBND",
            article = "11",
            clause = "khoản 8",
            quote = "Mỗi dự án cần có các thông tin gồm")
    private void complete(TextDemand demand) {
        Map<String, @Nullable Object> named = text.attributes().named();
        for (String field : demand.fields()) {
            if (!field.equals("effectiveOn") && missing(named.get(field))) {
                fault("attributes." + field, A_RECORD_IS_COMPLETE, demand.clause());
            }
        }
    }

    @RegulatedBy(
            document = "7424/QĐ-UBND",
            article = "6",
            clause = "khoản 1 điểm c",
            quote = "đã được thống nhất và chính thức ban hành bằng văn bản")
    private void directive(Attributes.DirectiveRecord directive, TextDemand demand) {
        if (blank(directive.number())) fault("attributes.number", A_DIRECTIVE_IS_ISSUED_IN_WRITING, demand.clause());
        if (directive.issuedOn() == null) {
            fault("attributes.issuedOn", A_DIRECTIVE_IS_ISSUED_IN_WRITING, demand.clause());
        }
    }

    @RegulatedBy(
            document = "7424/QĐ-UBND",
            article = "7",
            clause = "khoản 5",
            quote = "Thông tin trước khi xuất bản phải được cấp có thẩm quyền của doanh nghiệp, tổ chức xác nhận bằng"
                    + " văn bản")
    private void promotion(PromotionRecord promotion, TextDemand demand) {
        Attributes.Confirmation confirmation = promotion.confirmation();
        if (blank(promotion.sponsor())) {
            fault("attributes.sponsor", A_PROMOTION_IS_CONFIRMED_IN_WRITING, demand.clause());
        }
        if (confirmation == null || !confirmation.complete()) {
            fault("attributes.confirmation", A_PROMOTION_IS_CONFIRMED_IN_WRITING, demand.clause());
        }
    }

    @RegulatedBy(
            document = "76/QĐ-UBND",
            article = "7",
            clause = "khoản 5",
            quote = "phải thống nhất sử dụng bộ mã tiếng Việt")
    private void language(TextDemand demand) {
        if (text.confirmed().contains(ArticleText.NO_DIACRITICS)) return;
        String words = String.join("\n", text.title(), text.summary(), text.bodyText());
        if (Diacritics.missingFrom(words)) fault("body", A_TEXT_IS_VIETNAMESE_WITH_DIACRITICS, demand.clause());
    }

    private void invalid(String field, String message) {
        faults.add(new Fault(field, A_FIELD_IS_VALID, message, null));
    }

    private void fault(String field, EditorialRule rule, @Nullable String clause) {
        faults.add(new Fault(field, rule, rule.message(), clause));
    }

    private static boolean missing(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String string -> string.isBlank();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }
}
