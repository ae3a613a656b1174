package vn.congkhai.qa.asking;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.Attachment;
import vn.congkhai.qa.casefile.Content;
import vn.congkhai.qa.question.FieldChecks;

/**
 * Nội dung người dân gửi, as JSON or from the form.
 *
 * @param altcha solved proof of work, Base64; only asked for when many questions come from one address
 */
public record AskForm(
        @Nullable String subject,
        @Nullable String text,
        @Nullable String field,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable Boolean consent,
        @Nullable List<String> attachments,
        @Nullable String altcha) {
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{6,18}[0-9]");
    private static final int SUBJECT = 200;
    private static final int TEXT = 10_000;
    private static final int LINE = 300;
    private static final int EMAIL_LENGTH = 254;
    private static final int FILES = 5;

    public AskForm {
        subject = trimmed(subject);
        field = trimmed(field);
        name = trimmed(name);
        email = trimmed(email);
        phone = trimmed(phone);
        address = trimmed(address);
    }

    private static @Nullable String trimmed(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Every fault of the form at once. */
    public FieldChecks checks() {
        FieldChecks checks = new FieldChecks()
                .text("subject", orEmpty(subject), SUBJECT)
                .text("text", orEmpty(text), TEXT)
                .atMost("field", orEmpty(field), LINE)
                .text("name", orEmpty(name), LINE)
                .that(
                        email != null || phone != null || address != null,
                        "email",
                        "Cần ít nhất một trong: thư điện tử, điện thoại, địa chỉ, để gửi trả lời.")
                .that(email == null || isEmail(email), "email", "Địa chỉ thư điện tử chưa đúng.")
                .that(phone == null || PHONE.matcher(phone).matches(), "phone", "Số điện thoại chưa đúng.")
                .atMost("address", orEmpty(address), LINE)
                .that(Boolean.TRUE.equals(consent), "consent", "Cần đồng ý cho xử lý thông tin cá nhân để trả lời.")
                .that(files().size() <= FILES, "attachments", "Nhiều nhất " + FILES + " tệp.");
        return checks.that(isOneLine(subject) && isOneLine(name) && isOneLine(field), "subject", "Chỉ được một dòng.");
    }

    /** Ids of the uploaded files. */
    public List<String> files() {
        return attachments == null ? List.of() : attachments;
    }

    /** Whether that may be somebody's e-mail address. */
    public static boolean isEmail(String email) {
        return email.length() <= EMAIL_LENGTH && EMAIL.matcher(email).matches();
    }

    private static boolean isOneLine(@Nullable String value) {
        return value == null || value.lines().count() <= 1;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Who asks, after the checks. */
    Asker asker() {
        return new Asker(orEmpty(name), email, phone, address);
    }

    /** What is asked, after the checks. */
    Content content(List<Attachment> uploaded) {
        return new Content(orEmpty(subject), orEmpty(text), field, uploaded);
    }

    /** Never the person: it must not reach a log. */
    @Override
    public String toString() {
        return "AskForm[hidden]";
    }
}
