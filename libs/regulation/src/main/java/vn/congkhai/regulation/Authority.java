package vn.congkhai.regulation;

import org.jspecify.annotations.Nullable;

/**
 * Căn cứ của một giá trị: on what a value rests.
 *
 * @param document number of the regulation's decision ("04/2013/QĐ-UBND"), null where no place is named
 * @param place the place in it ("Điều 22 Bước 3"); with basis OURS the clause that leaves the choice to the portal
 * @param quote the sentence itself, verbatim but for white space, where the rule is important enough to be shown
 */
public record Authority(
        Basis basis,
        @Nullable String document,
        @Nullable String place,
        @Nullable String quote) {

    /** Nothing was stated and nothing was chosen. */
    public static final Authority NOT_STATED = new Authority(Basis.NOT_STATED, null, null, null);

    /** The platform's own choice. */
    public static final Authority OURS = new Authority(Basis.OURS, null, null, null);

    /** The full citation ("04/2013/QĐ-UBND Điều 22 Bước 3"), or null where no clause is behind the value. */
    public @Nullable String clause() {
        return place == null ? null : document + " " + place;
    }
}
