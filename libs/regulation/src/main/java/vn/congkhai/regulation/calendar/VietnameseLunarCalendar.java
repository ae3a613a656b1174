package vn.congkhai.regulation.calendar;

import java.time.LocalDate;

/**
 * Âm lịch Việt Nam: where a day of the lunar year falls, computed from the new moon and the sun's longitude at UTC+7 (after Jean
 * Meeus, Astronomical Algorithms, in the simplification of Hồ Ngọc Đức, which is good to a few minutes). One hour decides: the
 * same sums at UTC+8 are China's calendar and give another Tết in 1968, 1969, 1985, 2007, 2030 and 2053.
 */
final class VietnameseLunarCalendar {
    /** First and last year for which the sums are good enough. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2199;

    private static final int VIETNAM = 7;
    private static final double SYNODIC_MONTH = 29.530588853;
    /** Julian day of the new moon from which months are numbered: 1 January 1900. */
    private static final double FIRST_NEW_MOON = 2415021.076998695;

    private static final int DAYS_TO_1970 = 2_440_588;

    private final int hoursEastOfGreenwich;

    VietnameseLunarCalendar() {
        this(VIETNAM);
    }

    VietnameseLunarCalendar(int hoursEastOfGreenwich) {
        this.hoursEastOfGreenwich = hoursEastOfGreenwich;
    }

    /** Mùng 1 tháng Giêng. */
    LocalDate newYear(int year) {
        return day(year, 1, 1);
    }

    /** Giỗ Tổ Hùng Vương, mùng 10 tháng Ba. */
    LocalDate hungKings(int year) {
        return day(year, 3, 10);
    }

    /**
     * The day of a lunar date, never in a leap month.
     *
     * @param month 1 to 10
     */
    private LocalDate day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new IllegalArgumentException("no lunar year " + year);
        long before = eleventhMonth(year - 1);
        long after = eleventhMonth(year);
        int months = month + 1;
        if (after - before > 365 && months >= monthsToLeap(before)) months++;
        long first = newMoonDay(monthNumber(before) + months);
        return LocalDate.ofEpochDay(first + day - 1 - DAYS_TO_1970);
    }

    /** Day on which the month with the winter solstice begins, the eleventh. */
    private long eleventhMonth(int year) {
        long lastDay = LocalDate.of(year, 12, 31).toEpochDay() + DAYS_TO_1970;
        long month = (long) Math.floor((lastDay - 2_415_021) / SYNODIC_MONTH);
        long day = newMoonDay(month);
        return sunSector(day) >= 9 ? newMoonDay(month - 1) : day;
    }

    /** How many months after the eleventh comes the one in which the sun enters no new sign. */
    private int monthsToLeap(long eleventhMonth) {
        long first = monthNumber(eleventhMonth);
        int month = 1;
        int sector = sunSector(newMoonDay(first + month));
        int previous;
        do {
            previous = sector;
            month++;
            sector = sunSector(newMoonDay(first + month));
        } while (sector != previous && month < 14);
        return month - 1;
    }

    private static long monthNumber(long newMoonDay) {
        return (long) Math.floor((newMoonDay - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5);
    }

    private long newMoonDay(long month) {
        return (long) Math.floor(newMoon(month) + 0.5 + hoursEastOfGreenwich / 24.0);
    }

    /** Which twelfth of its way the sun is in at the first moment of a day, 0 from the March equinox. */
    private int sunSector(long day) {
        return (int) Math.floor(sunLongitude(day - 0.5 - hoursEastOfGreenwich / 24.0) / 30);
    }

    /** Julian date, in universal time, of a new moon counted from 1900. */
    private static double newMoon(long k) {
        double t = k / 1236.85;
        double t2 = t * t;
        double t3 = t2 * t;
        double mean = 2415020.75933
                + 29.53058868 * k
                + 0.0001178 * t2
                - 0.000000155 * t3
                + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
        double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        double node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        double correction = (0.1734 - 0.000393 * t) * sin(sun)
                + 0.0021 * sin(2 * sun)
                - 0.4068 * sin(moon)
                + 0.0161 * sin(2 * moon)
                - 0.0004 * sin(3 * moon)
                + 0.0104 * sin(2 * node)
                - 0.0051 * sin(sun + moon)
                - 0.0074 * sin(sun - moon)
                + 0.0004 * sin(2 * node + sun)
                - 0.0004 * sin(2 * node - sun)
                - 0.0006 * sin(2 * node + moon)
                + 0.0010 * sin(2 * node - moon)
                + 0.0005 * sin(2 * moon + sun);
        double dynamicalTime = -0.000278 + 0.000265 * t + 0.000262 * t2;
        return mean + correction - dynamicalTime;
    }

    /** Longitude of the sun at a Julian date, degrees from 0 to 360. */
    private static double sunLongitude(double julianDate) {
        double t = (julianDate - 2451545.0) / 36525;
        double t2 = t * t;
        double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        double centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000290 * sin(3 * anomaly);
        double longitude = (mean + centre) % 360;
        return longitude < 0 ? longitude + 360 : longitude;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
