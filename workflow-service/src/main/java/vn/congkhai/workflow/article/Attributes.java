package vn.congkhai.workflow.article;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an article of some genres carries beside its text. A component may be missing until the rules have been asked. */
public sealed interface Attributes {

    /** Every attribute by its name. */
    Map<String, @Nullable Object> named();

    /** Genres that carry nothing more. */
    record NoAttributes() implements Attributes {
        @Override
        public Map<String, @Nullable Object> named() {
            return Map.of();
        }
    }

    /** Văn bản: form, authority, number, dates, abstract and file; {@code effectiveOn} is null where the text states none. */
    record DocumentRecord(
            @Nullable String form,
            @Nullable String issuer,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable String abstractText,
            @Nullable String field,
            @Nullable String file,
            List<String> replaces,
            List<String> amends,
            List<String> cites)
            implements Attributes {
        public DocumentRecord {
            replaces = List.copyOf(replaces);
            amends = List.copyOf(amends);
            cites = List.copyOf(cites);
        }

        @Override
        public Map<String, @Nullable Object> named() {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            named.put("form", form);
            named.put("issuer", issuer);
            named.put("number", number);
            named.put("issuedOn", issuedOn);
            named.put("effectiveOn", effectiveOn);
            named.put("abstract", abstractText);
            named.put("field", field);
            named.put("file", file);
            named.put("replaces", replaces);
            named.put("amends", amends);
            named.put("cites", cites);
            return named;
        }
    }

    /** Ý kiến chỉ đạo đã ban hành bằng văn bản. */
    record DirectiveRecord(
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String signer) implements Attributes {
        @Override
        public Map<String, @Nullable Object> named() {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            named.put("number", number);
            named.put("issuedOn", issuedOn);
            named.put("signer", signer);
            return named;
        }
    }

    /** Xác nhận bằng văn bản của doanh nghiệp. */
    record Confirmation(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String attachment) {
        boolean complete() {
            return number != null && !number.isBlank() && date != null;
        }
    }

    /** Quảng bá: for whom, by which written confirmation, shown from when until when. */
    record PromotionRecord(
            @Nullable String sponsor,
            @Nullable Confirmation confirmation,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Attributes {
        @Override
        public Map<String, @Nullable Object> named() {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            named.put("sponsor", sponsor);
            named.put("confirmation", confirmation);
            named.put("from", from);
            named.put("until", until);
            return named;
        }
    }

    /** One document listed in a gazette. */
    record GazetteEntry(@Nullable String number, @Nullable String abstractText) {}

    /** Công báo: number, day of issue and what it contains. */
    record GazetteRecord(@Nullable String number, @Nullable LocalDate issuedOn, List<GazetteEntry> documents)
            implements Attributes {
        public GazetteRecord {
            documents = List.copyOf(documents);
        }

        @Override
        public Map<String, @Nullable Object> named() {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            named.put("number", number);
            named.put("issuedOn", issuedOn);
            named.put("documents", documents);
            return named;
        }
    }

    /** Chương trình, đề tài khoa học. */
    record ScienceRecord(
            @Nullable String code,
            @Nullable String name,
            @Nullable String managedBy,
            @Nullable String field,
            @Nullable String leadUnit,
            @Nullable String duration)
            implements Attributes {
        @Override
        public Map<String, @Nullable Object> named() {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            named.put("code", code);
            named.put("name", name);
            named.put("managedBy", managedBy);
            named.put("field", field);
            named.put("leadUnit", leadUnit);
            named.put("duration", duration);
            return named;
        }
    }

    /** Tình trạng dự án. */
    enum ProjectStatus {
        PREPARING,
        RUNNING,
        COMPLETED
    }

    /** Dự án: the twelve facts every project is published with. */
    record ProjectRecord(
            @Nullable String name,
            @Nullable String owner,
            @Nullable String place,
            @Nullable String goal,
            @Nullable String field,
            @Nullable String type,
            @Nullable String duration,
            @Nullable String budget,
            @Nullable String compensation,
            @Nullable String fundingType,
            @Nullable String sponsor,
            @Nullable ProjectStatus status)
            implements Attributes {
        @Override
        public Map<String, @Nullable Object> named() {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            named.put("name", name);
            named.put("owner", owner);
            named.put("place", place);
            named.put("goal", goal);
            named.put("field", field);
            named.put("type", type);
            named.put("duration", duration);
            named.put("budget", budget);
            named.put("compensation", compensation);
            named.put("fundingType", fundingType);
            named.put("sponsor", sponsor);
            named.put("status", status);
            return named;
        }
    }
}
