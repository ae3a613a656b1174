package vn.congkhai.regulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tổ chức Ban Biên tập: how the editorial board is made up. Who sits on it today is {@link Regulation#board()}.
 *
 * @param seats the offices of the board
 * @param createdBy who creates it
 * @param partTime whether it works part-time (kiêm nhiệm)
 * @param standingBody cơ quan thường trực
 * @param technicalUnit bộ phận kỹ thuật
 * @param assistants tổ giúp việc
 * @param administrators cán bộ quản trị kỹ thuật
 * @param register to whom the decision that names officers is sent
 * @param assignedBy who assigns the members' tasks
 * @param accountable to whom the head answers for what is shown
 * @param duties what the board or its members must or may do
 */
public record BoardRules(
        List<Seat> seats,
        Stated<String> createdBy,
        Stated<Boolean> partTime,
        Stated<String> standingBody,
        Stated<String> technicalUnit,
        Stated<String> assistants,
        Stated<String> administrators,
        Stated<String> register,
        Stated<String> assignedBy,
        Stated<String> accountable,
        List<Statement> duties) {

    /** A portal whose file says nothing about its board. */
    static final BoardRules NOT_STATED = new BoardRules(
            List.of(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            List.of());

    public BoardRules {
        seats = List.copyOf(seats);
        duties = List.copyOf(duties);
    }

    /** The first seat of that role. */
    public Optional<Seat> seat(Role role) {
        return seats.stream().filter(seat -> seat.role() == role).findFirst();
    }

    /**
     * One office of the board.
     *
     * @param id short id, unique on the board
     * @param least how many at least, null where the text gives no number
     * @param most how many at most, null where the text gives no number
     * @param holder who holds it by office, null where the text leaves it open
     * @param duty what it answers for, null where the text names nothing
     */
    public record Seat(
            String id,
            Role role,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable String holder,
            @Nullable String duty,
            Authority authority) {}
}
