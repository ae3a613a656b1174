package vn.congkhai.qa.casefile;

import org.jspecify.annotations.Nullable;

/** Người hỏi: sealed in the log, opened only for staff and for mail. */
public record Asker(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address) {
    /** Never the person: it must not reach a log. */
    @Override
    public String toString() {
        return "Asker[hidden]";
    }
}
