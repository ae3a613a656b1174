package vn.congkhai.regulation;

import java.util.List;

/** Reads the workflow: how many steps, which, by whom, and the rules beside them. */
record EditorialReader(Node root, AuthorityReader authority) {

    StepCount stepCount() {
        return root.in("stepCount", node -> {
            boolean exactly = node.has("exactly");
            int minimum = node.number(exactly ? "exactly" : "atLeast", 3, 12);
            return new StepCount(
                    minimum,
                    exactly ? (Integer) minimum : null,
                    node.optionalOneOf(Role.class, "decidedBy"),
                    authority.of(node));
        });
    }

    List<Step> steps() {
        return root.each(
                "steps",
                node -> new Step(
                        node.text("id"),
                        node.text("name"),
                        node.manyOf(Role.class, "by"),
                        node.has("delegable") && node.flag("delegable"),
                        authority.of(node)));
    }

    Editorial editorial() {
        return root.in("editorial", node -> {
            Node withdrawal = node.child("withdrawal");
            Editorial editorial = new Editorial(
                    authority.flag(node, "fourEyes"),
                    withdrawal.manyOf(Role.class, "by"),
                    withdrawal.flag("delegable"),
                    authority.of(withdrawal),
                    authority.flag(node, "returnForRework"),
                    authority.flag(node, "urgentInOneAct"));
            withdrawal.end();
            return editorial;
        });
    }

    List<ContentRule> contentRules() {
        return root.each(
                "contentRules",
                node -> new ContentRule(
                        node.oneOf(ContentRule.Kind.class, "kind"),
                        node.texts("exceptGenres"),
                        node.texts("fields"),
                        authority.of(node)));
    }
}
