package vn.congkhai.catalog.procedure;

import java.util.List;

/**
 * Thủ tục hành chính with all its parts.
 *
 * @param code as the competent body numbers it
 * @param field sector and field, by which the catalogue is classified
 * @param level of the online service, 1 to 4
 * @param agency that carries it out
 * @param documents what a dossier consists of
 * @param forms ids of attachments
 * @param fee in words, empty when none is stated
 */
public record Procedure(
        String code,
        String name,
        String field,
        int level,
        String agency,
        List<Step> steps,
        List<String> documents,
        List<String> forms,
        String fee,
        List<String> legalBasis) {

    public Procedure {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        forms = List.copyOf(forms);
        legalBasis = List.copyOf(legalBasis);
    }

    /**
     * One step of the work.
     *
     * @param days working days
     */
    public record Step(String name, String responsible, int days) {}
}
