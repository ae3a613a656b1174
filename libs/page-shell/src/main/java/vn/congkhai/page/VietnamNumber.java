package vn.congkhai.page;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Số như người Việt viết: a comma before the decimals, dots between thousands. */
public final class VietnamNumber {
    private VietnamNumber() {}

    /** "1.204", "2,5": at most two decimals, none where there are none. */
    public static String of(double number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        DecimalFormat format = new DecimalFormat("#,##0.##", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
