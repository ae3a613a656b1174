package vn.congkhai.regulation;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Thời gian trao đổi, cung cấp thông tin: on which days exchange takes place in working hours. Something may still arrive on
 * any other day; the clock of a deadline then starts on the day of arrival.
 *
 * @param days empty where the text names none
 * @param outsideEncouraged whether supplying outside these hours is encouraged
 */
public record ExchangeHours(List<DayOfWeek> days, Authority authority, Stated<Boolean> outsideEncouraged) {

    /** The text names no hours. */
    static final ExchangeHours NOT_STATED = new ExchangeHours(List.of(), Authority.NOT_STATED, Stated.not());

    public ExchangeHours {
        days = List.copyOf(days);
    }
}
