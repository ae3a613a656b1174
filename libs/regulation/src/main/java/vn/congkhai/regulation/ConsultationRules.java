package vn.congkhai.regulation;

/**
 * Lấy ý kiến góp ý: rules for consultations on drafts.
 *
 * @param section whether the portal must have such a section
 * @param drafts whether it lists drafts and policies open for opinions
 * @param petitions whether it receives petitions about administrative rules
 * @param shows what is shown of each consultation
 * @param supplier who supplies the section
 * @param handOverTo to whom the file and all opinions go after the deadline
 */
public record ConsultationRules(
        Stated<Boolean> section,
        Stated<Boolean> drafts,
        Stated<Boolean> petitions,
        FieldSet shows,
        Stated<String> supplier,
        Stated<String> handOverTo) {

    /** A portal whose file says nothing about consultations. */
    static final ConsultationRules NOT_STATED =
            new ConsultationRules(Stated.not(), Stated.not(), Stated.not(), FieldSet.NONE, Stated.not(), Stated.not());
}
