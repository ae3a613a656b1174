package vn.congkhai.workflow.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gỡ bỏ: how, why, on what basis, and what the public is told. */
public record Withdrawal(
        WithdrawalKind kind,
        String reason,
        String legalBasis,
        @Nullable String notice,
        @Nullable String redirectTo,
        Instant at) {}
