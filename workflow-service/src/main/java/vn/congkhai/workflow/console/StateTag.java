package vn.congkhai.workflow.console;

import vn.congkhai.page.Tag;

/** Nhãn trạng thái: the colour of a state; its words say the same. */
final class StateTag {
    private StateTag() {}

    static Tag of(String state) {
        return new Tag(Words.state(state), kind(state));
    }

    static Tag.Kind kind(String state) {
        return switch (state) {
            case "PUBLISHED" -> Tag.Kind.GOOD;
            case "RETURNED", "WITHDRAWN" -> Tag.Kind.CAUTION;
            default -> Tag.Kind.PLAIN;
        };
    }
}
