package vn.congkhai.workflow.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What started the clock of the duty to publish this text. */
public record SupplyStart(
        Event event, LocalDate on, @Nullable SupplierRole supplierRole) {

    /** Mốc tính thời hạn. */
    public enum Event {
        ISSUED,
        APPROVED,
        ACCEPTED,
        DECIDED,
        EVENT_ENDED,
        RECEIVED,
        CHANGED
    }

    /** In which capacity the text is owed. */
    public enum SupplierRole {
        ISSUER,
        IN_SCOPE
    }
}
