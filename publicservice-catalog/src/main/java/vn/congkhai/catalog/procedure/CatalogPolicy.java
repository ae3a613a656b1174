package vn.congkhai.catalog.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.catalog.procedure.ProcedureRefused.FieldFault;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.regulation.Regulation;

/**
 * What one portal's regulation says about its services.
 *
 * @param minimumLevel least level of a service with forms, null where the text sets none
 * @param clause full citation of that minimum, or null
 */
public record CatalogPolicy(
        @Nullable Integer minimumLevel, @Nullable String clause) {

    /** The policy of a portal. */
    public static CatalogPolicy of(Regulation regulation) {
        return new CatalogPolicy(
                regulation.services().minimumLevel(), regulation.services().clause());
    }

    @RegulatedBy(
            document = "04/2013/QĐ-UBND",
            article = "16",
            quote = "đi kèm phải được cung cấp tối thiểu đạt mức độ 2")
    @RegulatedBy(
            document = "76/QĐ-UBND",
            article = "11",
            clause = "k1",
            quote = "đi kèm phải được cung cấp tối thiểu đạt mức độ 3")
    void requireMinimum(Procedure procedure) {
        if (minimumLevel == null || procedure.forms().isEmpty() || procedure.level() >= minimumLevel) return;
        String message = "Dịch vụ có mẫu đơn, tờ khai phải đạt tối thiểu mức độ " + minimumLevel + ".";
        throw new ProcedureRefused(
                ProcedureRule.A_SERVICE_WITH_FORMS_REACHES_THE_MINIMUM_LEVEL,
                clause,
                List.of(new FieldFault("level", "too-low", message)));
    }
}
