package vn.congkhai.regulation;

import java.util.List;

/** Reads who starts with which rights; a file without a board gets {@link StandardBoard}. */
record PeopleReader(Node root, String portal, AuthorityReader authority) {

    List<BoardMember> board() {
        if (!root.has("board")) {
            return StandardBoard.members(portal);
        }
        return root.each("board", node -> {
            if (authority.of(node).basis() != Basis.OURS) {
                node.problem("basis", "must be OURS: no regulation names the persons of its board");
            }
            return new BoardMember(
                    account(node),
                    node.text("name"),
                    node.oneOf(Role.class, "role"),
                    node.texts("categories"),
                    node.optionalText("unit").orElse(null),
                    node.in("decision", in -> new Decision(in.text("number"), in.date("date"))));
        });
    }

    List<Account> officers() {
        if (!root.has("board")) {
            return StandardBoard.officers(portal);
        }
        return root.each("officers", node -> {
            if (authority.of(node).basis() != Basis.OURS) {
                node.problem("basis", "must be OURS");
            }
            return new Account(account(node), node.text("name"));
        });
    }

    private String account(Node node) {
        String name = node.text("account");
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9-]{0,31}")) {
            node.problem("account", "must be lower-case letters, digits and hyphens, without the portal");
        }
        return name + "@" + portal;
    }
}
