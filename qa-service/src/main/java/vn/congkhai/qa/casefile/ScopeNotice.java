package vn.congkhai.qa.casefile;

/** Thông báo không thuộc phạm vi: why, by which rule, and who is competent. */
public record ScopeNotice(String reason, String legalBasis, String competentBody) {
    /** One paragraph for the asker. */
    public String words() {
        return reason.strip() + " Căn cứ: " + legalBasis.strip() + ". Cơ quan có thẩm quyền: " + competentBody.strip()
                + ".";
    }
}
