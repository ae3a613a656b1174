package vn.congkhai.content.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gỡ bỏ: how an article left the public.
 *
 * @param legalBasis shown with a notice
 * @param notice text shown to readers
 * @param redirectTo where readers go instead, only for a redirect
 */
public record Withdrawal(
        Kind kind,
        @Nullable String legalBasis,
        @Nullable String notice,
        @Nullable String redirectTo,
        Instant withdrawnAt) {

    /** What a reader gets instead of the text. */
    public enum Kind {
        /** Thông báo gỡ bỏ: title, notice, legal basis and date. */
        NOTICE,
        /** Chuyển hướng đến nội dung thay thế. */
        REDIRECT,
        /** Chỉ báo là không còn. */
        GONE
    }
}
