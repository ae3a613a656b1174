package vn.congkhai.regulation;

import java.time.DayOfWeek;

/** Reads what the portal is and who belongs to it; every section may be left out. */
record ScopeReader(Node root, AuthorityReader authority) {

    Scope scope() {
        if (!root.has("scope")) {
            return Scope.NOT_STATED;
        }
        return root.in(
                "scope",
                node -> new Scope(
                        node.each("governs", authority::statement),
                        node.each("appliesTo", authority::statement),
                        node.each("functions", authority::statement),
                        node.each("participants", this::participant),
                        authority.optionalText(node, "owner"),
                        authority.optionalText(node, "operator"),
                        authority.optionalText(node, "hosting"),
                        authority.optionalText(node, "seal"),
                        authority.optionalFlag(node, "official")));
    }

    BoardRules boardRules() {
        if (!root.has("boardRules")) {
            return BoardRules.NOT_STATED;
        }
        return root.in(
                "boardRules",
                node -> new BoardRules(
                        node.each("seats", this::seat),
                        authority.optionalText(node, "createdBy"),
                        authority.optionalFlag(node, "partTime"),
                        authority.optionalText(node, "standingBody"),
                        authority.optionalText(node, "technicalUnit"),
                        authority.optionalText(node, "assistants"),
                        authority.optionalText(node, "administrators"),
                        authority.optionalText(node, "register"),
                        authority.optionalText(node, "assignedBy"),
                        authority.optionalText(node, "accountable"),
                        node.each("duties", authority::statement)));
    }

    MemberSites memberSites() {
        if (!root.has("memberSites")) {
            return MemberSites.NONE;
        }
        return root.in(
                "memberSites",
                node -> new MemberSites(
                        node.each(
                                "domains",
                                in -> new MemberSites.DomainRule(
                                        in.oneOf(MemberSites.Kind.class, "kind"),
                                        in.text("pattern"),
                                        authority.of(in))),
                        node.each(
                                "sites",
                                in -> new MemberSites.MemberSite(
                                        in.text("id"),
                                        in.text("name"),
                                        in.text("agency"),
                                        in.oneOf(MemberSites.Kind.class, "kind"),
                                        in.texts("hosts"),
                                        authority.of(in))),
                        node.each("duties", authority::statement)));
    }

    ExchangeHours hours() {
        if (!root.has("hours")) {
            return ExchangeHours.NOT_STATED;
        }
        return root.in(
                "hours",
                node -> new ExchangeHours(
                        node.manyOf(DayOfWeek.class, "days"),
                        authority.of(node),
                        authority.optionalFlag(node, "outsideEncouraged")));
    }

    private Scope.Participant participant(Node node) {
        return new Scope.Participant(node.text("who"), node.flag("mandatory"), authority.of(node));
    }

    private BoardRules.Seat seat(Node node) {
        return new BoardRules.Seat(
                node.text("id"),
                node.oneOf(Role.class, "role"),
                node.has("least") ? (Integer) node.number("least", 1, 99) : null,
                node.has("most") ? (Integer) node.number("most", 1, 99) : null,
                node.optionalText("holder").orElse(null),
                node.optionalText("duty").orElse(null),
                authority.of(node));
    }
}
