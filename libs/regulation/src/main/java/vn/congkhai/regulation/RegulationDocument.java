package vn.congkhai.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision that enacted the regulation.
 *
 * @param number as printed, without spaces ("7424/QĐ-UBND")
 * @param effectiveOn first day of effect, null where the text held does not state it
 * @param effect on what the day of effect rests
 */
public record RegulationDocument(
        String number,
        String form,
        String title,
        LocalDate issuedOn,
        @Nullable LocalDate effectiveOn,
        Authority effect,
        String issuer,
        String signer) {}
