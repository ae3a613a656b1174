package vn.congkhai.regulation;

import java.util.List;

/**
 * Nhuận bút, thù lao: who is paid for what, and who fixes the rates.
 *
 * @param regime by which rules
 * @param works kinds of work that are paid, as genres of articles
 * @param recipients đối tượng hưởng nhuận bút
 * @param remunerated đối tượng hưởng thù lao
 * @param rates where the rates are found
 * @param digitising rates for creating, converting and digitising information
 * @param incentive nhuận bút khuyến khích: who decides it
 * @param remunerationDecidedBy who decides the remuneration of the board
 */
public record Royalties(
        Stated<String> regime,
        List<Work> works,
        Stated<String> recipients,
        Stated<String> remunerated,
        Stated<String> rates,
        Stated<String> digitising,
        Stated<String> incentive,
        Stated<String> remunerationDecidedBy) {

    /** A portal whose file says nothing about royalties. */
    static final Royalties NOT_STATED = new Royalties(
            Stated.not(),
            List.of(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not());

    public Royalties {
        works = List.copyOf(works);
    }

    /**
     * Thể loại tác phẩm.
     *
     * @param genre genre of an article ({@code reportage})
     * @param name as printed ("Phóng sự, Ký sự")
     */
    public record Work(String genre, String name, Authority authority) {}
}
