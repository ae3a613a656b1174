package vn.congkhai.regulation;

import org.jspecify.annotations.Nullable;

/** Turns one file into a {@link Regulation}; {@link RegulationChecks} looks at the whole afterwards. */
final class RegulationReader {

    private final Node root;
    private final String id;
    private final AuthorityReader authority;
    private final EditorialReader editorial;
    private final PeopleReader people;
    private final ScopeReader scope;
    private final DutiesReader duties;

    RegulationReader(Node root) {
        this.root = root;
        this.id = root.text("id");
        this.authority = new AuthorityReader(root.child("document").text("number"));
        this.editorial = new EditorialReader(root, authority);
        this.people = new PeopleReader(root, id, authority);
        this.scope = new ScopeReader(root, authority);
        this.duties = new DutiesReader(root, authority);
    }

    Regulation read() {
        Regulation regulation = new Regulation(
                id,
                root.in("names", this::names),
                root.in("domain", node -> authority.stated(node, value -> value.text("name"))),
                root.each("hosts", node -> new Host(node.text("name"), authority.of(node))),
                root.in("document", this::document),
                editorial.stepCount(),
                editorial.steps(),
                editorial.editorial(),
                editorial.contentRules(),
                root.each("siteSupply", this::supply),
                root.each("categories", this::category),
                root.each("units", node -> new Unit(node.text("id"), node.text("name"), authority.of(node))),
                root.each("suppliers", this::supplier),
                people.board(),
                people.officers(),
                root.in("questions", this::questions),
                root.in("services", this::services),
                root.each("reports", this::report),
                root.each("retention", duties::retention),
                authority.text(root, "royaltiesDecidedBy"),
                root.in("identity", this::identity),
                root.each("notes", node -> new Note(node.number("conflict", 1, 99), node.text("text"))),
                scope.scope(),
                scope.boardRules(),
                scope.memberSites(),
                scope.hours(),
                duties.consultations(),
                duties.royalties(),
                root.each("prohibited", duties::prohibition),
                duties.standards(),
                root.each("integration", authority::statement),
                root.each("supplyDuties", authority::statement));
        root.end();
        return regulation;
    }

    private Names names(Node node) {
        return new Names(node.text("full"), node.text("short"), node.text("site"), authority.of(node));
    }

    private RegulationDocument document(Node node) {
        var effect = node.in("effectiveOn", on -> authority.stated(on, value -> value.date("value")));
        return new RegulationDocument(
                node.text("number"),
                node.text("form"),
                node.text("title"),
                node.date("issuedOn"),
                effect.value(),
                effect.authority(),
                node.text("issuer"),
                node.text("signer"));
    }

    private Category category(Node node) {
        return new Category(
                node.text("slug"),
                node.text("name"),
                node.oneOf(CategoryType.class, "type"),
                authority.of(node),
                node.each("supply", this::supply),
                node.each("contents", authority::statement),
                authority.fields(node, "record"),
                !node.has("onMemberSites") || node.flag("onMemberSites"));
    }

    private Supply supply(Node node) {
        Supply.Limit limit = node.oneOf(Supply.Limit.class, "limit");
        boolean counts = limit == Supply.Limit.WORKING_DAYS || limit == Supply.Limit.CALENDAR_DAYS;
        if (!counts && node.has("days")) {
            node.problem("days", "goes with WORKING_DAYS and CALENDAR_DAYS only");
        }
        if (counts && !node.has("from")) {
            node.problem("from", "is missing: a number of days needs a start");
        }
        return new Supply(
                limit,
                counts ? (Integer) node.number("days", 1, 366) : null,
                node.manyOf(Supply.StartEvent.class, "from"),
                node.optionalOneOf(Supply.SupplierRole.class, "supplierRole"),
                node.optionalOneOf(Supply.NewsKind.class, "only"),
                authority.of(node));
    }

    private Supplier supplier(Node node) {
        return new Supplier(
                node.text("name"),
                node.texts("categories"),
                node.optionalText("what").orElse(""),
                authority.of(node));
    }

    private QuestionRules questions(Node node) {
        Stated<Integer> answer = node.in("answer", in -> authority.stated(in, value -> value.number("days", 1, 366)));
        if (answer.value() == null) {
            node.problem("answer", "cannot be left open: say basis: OURS");
        }
        Node triage = node.child("triage");
        QuestionRules rules = new QuestionRules(
                answer.toOptional().orElse(1),
                answer.authority(),
                commitment(node),
                authority.flag(node, "receiptIsDayZero"),
                triage.manyOf(Role.class, "by"),
                authority.of(triage),
                authority.flag(node, "proposesBeforeForwarding"),
                authority.flag(node, "publishesGeneralConcern"),
                QuestionDeskReader.of(node),
                node.each("templates", this::template),
                DutiesReader.questions(node, authority));
        triage.end();
        return rules;
    }

    private AnswerTemplate template(Node node) {
        return new AnswerTemplate(node.text("id"), node.text("title"), node.text("text"), authority.of(node));
    }

    private QuestionRules.@Nullable Commitment commitment(Node node) {
        if (!node.has("commitment")) {
            return null;
        }
        return node.in("commitment", in -> new QuestionRules.Commitment(in.text("text"), authority.of(in)));
    }

    private ServiceRules services(Node node) {
        return new ServiceRules(
                node.in("minimumLevel", in -> authority.stated(in, value -> value.number("level", 1, 4))),
                roadmap(node),
                node.each("supply", this::supply),
                DutiesReader.services(node, authority));
    }

    private ServiceRules.@Nullable Roadmap roadmap(Node node) {
        if (!node.has("roadmap")) {
            return null;
        }
        return node.in(
                "roadmap",
                in -> new ServiceRules.Roadmap(
                        in.number("level", 1, 4), in.number("year", 2000, 2100), authority.of(in)));
    }

    private Report report(Node node) {
        return new Report(
                node.text("name"),
                node.manyOf(Report.Period.class, "periods"),
                node.text("by"),
                node.text("to"),
                node.optionalText("before").orElse(null),
                authority.of(node));
    }

    private Identity identity(Node node) {
        return new Identity(
                authority.text(node, "masthead"),
                authority.text(node, "emblem"),
                node.in("colours", in -> new Identity.Colours(in.text("primary"), in.text("accent"), authority.of(in))),
                authority.text(node, "address"),
                authority.text(node, "phone"),
                authority.text(node, "fax"),
                authority.text(node, "email"));
    }
}
