package vn.congkhai.regulation;

import org.jspecify.annotations.Nullable;

/** Reads what is owed, kept, paid and prohibited; every section may be left out. */
record DutiesReader(Node root, AuthorityReader authority) {

    ConsultationRules consultations() {
        if (!root.has("consultations")) {
            return ConsultationRules.NOT_STATED;
        }
        return root.in(
                "consultations",
                node -> new ConsultationRules(
                        authority.optionalFlag(node, "section"),
                        authority.optionalFlag(node, "drafts"),
                        authority.optionalFlag(node, "petitions"),
                        authority.fields(node, "shows"),
                        authority.optionalText(node, "supplier"),
                        authority.optionalText(node, "handOverTo")));
    }

    Royalties royalties() {
        if (!root.has("royalties")) {
            return Royalties.NOT_STATED;
        }
        return root.in(
                "royalties",
                node -> new Royalties(
                        authority.optionalText(node, "regime"),
                        node.each(
                                "works", in -> new Royalties.Work(in.text("genre"), in.text("name"), authority.of(in))),
                        authority.optionalText(node, "recipients"),
                        authority.optionalText(node, "remunerated"),
                        authority.optionalText(node, "rates"),
                        authority.optionalText(node, "digitising"),
                        authority.optionalText(node, "incentive"),
                        authority.optionalText(node, "remunerationDecidedBy")));
    }

    Standards standards() {
        if (!root.has("standards")) {
            return Standards.NOT_STATED;
        }
        return root.in(
                "standards",
                node -> new Standards(
                        authority.optionalText(node, "characters"),
                        authority.optionalText(node, "language"),
                        authority.optionalText(node, "access")));
    }

    Prohibition prohibition(Node node) {
        return new Prohibition(node.text("id"), node.text("text"), node.flag("content"), authority.of(node));
    }

    Retention retention(Node node) {
        Retention.Kind kind = node.optionalOneOf(Retention.Kind.class, "kind");
        return new Retention(kind == null ? Retention.Kind.OTHER : kind, node.text("rule"), authority.of(node));
    }

    static QuestionDuties questions(Node questions, AuthorityReader authority) {
        if (!questions.has("duties")) {
            return QuestionDuties.NOT_STATED;
        }
        return questions.in(
                "duties",
                node -> new QuestionDuties(
                        authority.optionalText(node, "section"),
                        authority.optionalFlag(node, "tracking"),
                        authority.optionalFlag(node, "outOfScopeAtOnce"),
                        authority.optionalFlag(node, "progressNoticeNamesDate"),
                        authority.optionalFlag(node, "officerReachable"),
                        authority.optionalText(node, "answeredBy"),
                        node.each("criteria", authority::statement)));
    }

    static ServiceDuties services(Node services, AuthorityReader authority) {
        if (!services.has("duties")) {
            return ServiceDuties.NOT_STATED;
        }
        return services.in(
                "duties",
                node -> new ServiceDuties(
                        node.each("definitions", authority::statement),
                        node.each(
                                "levels",
                                in -> new ServiceDuties.Level(
                                        in.number("level", 1, 4), in.text("text"), authority.of(in))),
                        node.each(
                                "grades",
                                in -> new ServiceDuties.Grade(in.number("level", 1, 4), grade(in), authority.of(in))),
                        authority.optionalFlag(node, "statesLevel"),
                        authority.optionalFlag(node, "bySector"),
                        authority.optionalFlag(node, "components"),
                        authority.optionalFlag(node, "usage"),
                        level(node, authority),
                        authority.optionalText(node, "source"),
                        authority.optionalText(node, "legalBasis"),
                        authority.fields(node, "listing")));
    }

    private static @Nullable String grade(Node node) {
        return node.optionalText("grade").orElse(null);
    }

    private static Stated<Integer> level(Node node, AuthorityReader authority) {
        return node.has("countsDossiersFrom")
                ? node.in("countsDossiersFrom", in -> authority.stated(in, value -> value.number("level", 1, 4)))
                : Stated.not();
    }
}
