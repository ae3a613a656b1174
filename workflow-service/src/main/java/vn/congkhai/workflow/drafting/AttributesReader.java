package vn.congkhai.workflow.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.workflow.article.Attributes;
import vn.congkhai.workflow.article.Attributes.Confirmation;
import vn.congkhai.workflow.article.Attributes.DirectiveRecord;
import vn.congkhai.workflow.article.Attributes.DocumentRecord;
import vn.congkhai.workflow.article.Attributes.GazetteEntry;
import vn.congkhai.workflow.article.Attributes.GazetteRecord;
import vn.congkhai.workflow.article.Attributes.NoAttributes;
import vn.congkhai.workflow.article.Attributes.ProjectRecord;
import vn.congkhai.workflow.article.Attributes.ProjectStatus;
import vn.congkhai.workflow.article.Attributes.PromotionRecord;
import vn.congkhai.workflow.article.Attributes.ScienceRecord;
import vn.congkhai.workflow.article.Genre;

/** Reads the attributes of a genre strictly: a name or a type that does not belong there is refused with 400. */
final class AttributesReader {
    private final ObjectNode node;
    private final String path;
    private final Set<String> known = new HashSet<>();

    private AttributesReader(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static Attributes read(String genre, @Nullable ObjectNode node) {
        Optional<Genre> known = Genre.of(genre);
        if (node == null || known.isEmpty()) return empty(known);
        AttributesReader reader = new AttributesReader(node, "attributes");
        Attributes attributes = switch (known.get()) {
            case DOCUMENT -> reader.document();
            case DIRECTIVE -> reader.directive();
            case PROMOTION -> reader.promotion();
            case GAZETTE -> reader.gazette();
            case SCIENCE -> reader.science();
            case PROJECT -> reader.project();
            default -> new NoAttributes();
        };
        reader.refuseUnknown();
        return attributes;
    }

    /** Without attributes a genre that needs them has an empty record, which the rules refuse in their own words. */
    private static Attributes empty(Optional<Genre> genre) {
        ObjectNode nothing = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        return genre.isEmpty() ? new NoAttributes() : read(genre.get().code(), nothing);
    }

    private Attributes document() {
        return new DocumentRecord(
                text("form"),
                text("issuer"),
                text("number"),
                date("issuedOn"),
                date("effectiveOn"),
                text("abstract"),
                text("field"),
                text("file"),
                texts("replaces"),
                texts("amends"),
                texts("cites"));
    }

    private Attributes directive() {
        return new DirectiveRecord(text("number"), date("issuedOn"), text("signer"));
    }

    private Attributes promotion() {
        return new PromotionRecord(text("sponsor"), confirmation(), date("from"), date("until"));
    }

    private @Nullable Confirmation confirmation() {
        JsonNode value = value("confirmation");
        if (value == null) return null;
        AttributesReader reader = new AttributesReader(object("confirmation", value), path + ".confirmation");
        Confirmation confirmation =
                new Confirmation(reader.text("number"), reader.date("date"), reader.text("attachment"));
        reader.refuseUnknown();
        return confirmation;
    }

    private Attributes gazette() {
        List<GazetteEntry> entries = new ArrayList<>();
        for (JsonNode element : array("documents")) {
            AttributesReader reader = new AttributesReader(object("documents", element), path + ".documents");
            entries.add(new GazetteEntry(reader.text("number"), reader.text("abstract")));
            reader.refuseUnknown();
        }
        return new GazetteRecord(text("number"), date("issuedOn"), entries);
    }

    private Attributes science() {
        return new ScienceRecord(
                text("code"), text("name"), text("managedBy"), text("field"), text("leadUnit"), text("duration"));
    }

    private Attributes project() {
        return new ProjectRecord(
                text("name"),
                text("owner"),
                text("place"),
                text("goal"),
                text("field"),
                text("type"),
                text("duration"),
                text("budget"),
                text("compensation"),
                text("fundingType"),
                text("sponsor"),
                status());
    }

    private @Nullable ProjectStatus status() {
        String value = text("status");
        if (value == null) return null;
        return Arrays.stream(ProjectStatus.values())
                .filter(status -> status.name().equals(value))
                .findFirst()
                .orElseThrow(() -> malformed("status"));
    }

    /** Numbers are taken as they are written: a budget may be either. */
    private @Nullable String text(String name) {
        JsonNode value = value(name);
        if (value == null) return null;
        if (value.isString() || value.isNumber()) return value.asString();
        throw malformed(name);
    }

    private @Nullable LocalDate date(String name) {
        JsonNode value = value(name);
        if (value == null) return null;
        if (!value.isString()) throw malformed(name);
        try {
            return LocalDate.parse(value.asString());
        } catch (DateTimeException e) {
            throw malformed(name);
        }
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isString()) throw malformed(name);
            texts.add(element.asString());
        }
        return texts;
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = value(name);
        if (value == null) return List.of();
        if (!value.isArray()) throw malformed(name);
        return value;
    }

    private ObjectNode object(String name, JsonNode value) {
        if (value instanceof ObjectNode object) return object;
        throw malformed(name);
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private void refuseUnknown() {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) throw new ProblemException(Problems.unknownField(path + "." + name));
        }
    }

    private ProblemException malformed(String name) {
        String field = path + "." + name;
        return ProblemException.of(400, "malformed", "Trường " + field + " sai kiểu dữ liệu.")
                .error(field, "malformed", "Sai kiểu dữ liệu.");
    }
}
