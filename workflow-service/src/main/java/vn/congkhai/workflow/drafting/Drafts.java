package vn.congkhai.workflow.drafting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.page.HtmlPolicy;
import vn.congkhai.text.VietnameseText;
import vn.congkhai.workflow.article.ArticleText;
import vn.congkhai.workflow.article.Attachment;
import vn.congkhai.workflow.article.Attributes;
import vn.congkhai.workflow.article.Draft;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.attachments.Uploading;
import vn.congkhai.workflow.obligations.ObligationDesk;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.CanonicalText;
import vn.congkhai.workflow.stored.TextStore;

/** Makes the draft of a revision out of what a client wrote: in NFC, sanitised, its files found, its hash taken. */
public final class Drafts {
    private static final int LARGEST_BODY = 1 << 20;
    private static final int MOST_ATTACHMENTS = 50;
    /** How many texts of before a conversion are kept with a revision. */
    public static final int MOST_ORIGINALS = 20;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Uploading files;
    private final ObligationDesk obligations;

    /** A draft and the text its hash was taken of. */
    public record Prepared(Draft draft, CanonicalText canonical) {}

    public Drafts(Uploading files, ObligationDesk obligations) {
        this.files = files;
        this.obligations = obligations;
    }

    /** @throws ProblemException 413 for a body or originals above 1 MiB, 422 for more than 20 originals, 400 for attributes of another shape */
    public Prepared prepare(String portal, ArticleBody body) {
        String html = or(body.body());
        if (html.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            throw new ProblemException(Problems.tooLarge());
        }
        requireObligation(portal, body.obligation());
        requireBounded(or(body.originals()));
        Attributes attributes = AttributesReader.read(or(body.genre()), body.attributes());
        List<String> unknown = new ArrayList<>();
        List<Attachment> attachments = attachments(portal, body, attributes, unknown);
        ArticleText text = text(body, HtmlPolicy.sanitise(html), attributes, attachments);
        CanonicalText canonical = TextStore.canonical(text);
        return new Prepared(new Draft(text, canonical.hash(), HtmlPolicy.ID, unknown), canonical);
    }

    private static void requireBounded(List<String> originals) {
        if (originals.size() > MOST_ORIGINALS) {
            throw ProblemException.of(422, "field-invalid", "Mỗi tin, bài giữ tối đa 20 bản gốc trước khi chuyển mã.")
                    .error("originals", "field-invalid", "Tối đa 20 bản gốc.");
        }
        long length = originals.stream()
                .mapToLong(original -> original.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (length > LARGEST_BODY) throw new ProblemException(Problems.tooLarge());
    }

    private void requireObligation(String portal, @Nullable String id) {
        if (id == null) return;
        boolean known = ArticleStreams.isId(id)
                && obligations
                        .find(id)
                        .filter(found -> found.portal().equals(portal))
                        .isPresent();
        if (!known) {
            throw ProblemException.of(422, "field-invalid", "Cổng này không có nghĩa vụ cung cấp đó.")
                    .error("obligation", "field-invalid", "Không có nghĩa vụ này.");
        }
    }

    private static ArticleText text(
            ArticleBody body, String clean, Attributes attributes, List<Attachment> attachments) {
        return new ArticleText(
                or(body.category()),
                or(body.genre()),
                or(body.title()).strip(),
                or(body.summary()).strip(),
                clean,
                HtmlUtils.htmlUnescape(TAG.matcher(clean).replaceAll(" ")),
                nfc(body.source()),
                nfc(body.author()),
                nfc(body.originalSource()),
                Boolean.TRUE.equals(body.referenceOnly()),
                body.urgent() == null ? null : or(body.urgent().reason()),
                attributes,
                attachments,
                starts(body.starts()),
                body.obligation(),
                or(body.confirmed()),
                or(body.originals()));
    }

    /** The files named by the text; the file of a document record belongs to them whether it is listed or not. */
    private List<Attachment> attachments(String portal, ArticleBody body, Attributes attributes, List<String> unknown) {
        Set<String> ids = new LinkedHashSet<>(or(body.attachments()));
        if (attributes instanceof Attributes.DocumentRecord document && document.file() != null) {
            ids.add(document.file());
        }
        if (ids.size() > MOST_ATTACHMENTS) {
            throw ProblemException.of(422, "field-invalid", "Mỗi tin, bài có tối đa 50 tệp đính kèm.")
                    .error("attachments", "field-invalid", "Tối đa 50 tệp.");
        }
        List<Attachment> found = new ArrayList<>();
        for (String id : ids) {
            Optional<Attachment> file = files.find(portal, id);
            if (file.isPresent()) found.add(file.get());
            else unknown.add(id);
        }
        confirmationFile(attributes)
                .filter(id -> files.find(portal, id).isEmpty())
                .ifPresent(unknown::add);
        return found;
    }

    /** The written confirmation of a sponsor must be a file of the portal, but it is nobody else's to read. */
    private static Optional<String> confirmationFile(Attributes attributes) {
        return attributes instanceof Attributes.PromotionRecord promotion && promotion.confirmation() != null
                ? Optional.ofNullable(promotion.confirmation().attachment())
                : Optional.empty();
    }

    private static @Nullable SupplyStart starts(ArticleBody.@Nullable Starts starts) {
        if (starts == null) return null;
        if (starts.event() == null || starts.on() == null) {
            throw ProblemException.of(400, "malformed", "Mốc tính thời hạn cần có sự kiện và ngày.")
                    .error("starts", "malformed", "Cần có event và on.");
        }
        return new SupplyStart(starts.event(), starts.on(), starts.supplierRole());
    }

    private static List<String> or(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : VietnameseText.nfc(value);
    }

    private static @Nullable String nfc(@Nullable String value) {
        return value == null ? null : VietnameseText.nfc(value).strip();
    }
}
