package vn.congkhai.search.query;

/** How official texts write what the index compares in one spelling: {@code ký}, {@code lý}, {@code mỹ}, {@code tỷ} with y. */
final class Official {
    private static final String I = "ìíỉĩị";
    private static final String Y = "ỳýỷỹỵ";

    private Official() {}

    static String spelling(String syllable) {
        boolean withY = syllable.equals("tỉ") || (syllable.length() == 2 && "klm".indexOf(syllable.charAt(0)) >= 0);
        if (!withY) return syllable;
        int at = I.indexOf(syllable.charAt(1));
        return at < 0 ? syllable : syllable.substring(0, 1) + Y.charAt(at);
    }
}
