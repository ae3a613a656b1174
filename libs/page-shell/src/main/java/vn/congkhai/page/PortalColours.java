package vn.congkhai.page;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.congkhai.regulation.Regulation;

/**
 * Màu của cổng: the small stylesheet with one portal's colours. A colour that white text could not be read on is
 * darkened until it can, so that data can never make a page unreadable.
 */
public final class PortalColours {
    /** WCAG 2.2, 1.4.3: contrast of text. */
    private static final double READABLE = 4.5;

    /** Words in the accent also stand on the tint of the brand, which takes a little of their contrast. */
    private static final double READABLE_ON_TINT = 5.4;

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String OUR_PRIMARY = "#1d4f91";
    private static final String OUR_ACCENT = "#8a6100";

    private PortalColours() {}

    /** The stylesheet of that portal. */
    public static String css(Regulation regulation) {
        return css(
                regulation.identity().colours().primary(),
                regulation.identity().colours().accent());
    }

    /** The stylesheet of the list of portals. */
    public static String platformCss() {
        return css(OUR_PRIMARY, OUR_ACCENT);
    }

    static String css(String primary, String accent) {
        Rgb brand = readable(primary, OUR_PRIMARY, READABLE);
        return ":root{--ck-brand:%s;--ck-brand-deep:%s;--ck-brand-soft:%s;--ck-accent:%s;--ck-accent-bright:%s}%n"
                .formatted(
                        brand.hex(),
                        brand.times(0.78).hex(),
                        brand.towardsWhite(0.92).hex(),
                        readable(accent, OUR_ACCENT, READABLE_ON_TINT).hex(),
                        Rgb.of(HEX.matcher(accent).matches() ? accent : OUR_ACCENT)
                                .hex());
    }

    private static Rgb readable(String colour, String otherwise, double contrast) {
        Rgb rgb = Rgb.of(HEX.matcher(colour).matches() ? colour : otherwise);
        while (rgb.contrastWithWhite() < contrast) rgb = rgb.times(0.95);
        return rgb;
    }

    private record Rgb(int red, int green, int blue) {
        static Rgb of(String hex) {
            int value = Integer.parseInt(hex.substring(1), 16);
            return new Rgb(value >> 16 & 255, value >> 8 & 255, value & 255);
        }

        Rgb times(double factor) {
            return new Rgb((int) (red * factor), (int) (green * factor), (int) (blue * factor));
        }

        Rgb towardsWhite(double share) {
            return new Rgb(mix(red, share), mix(green, share), mix(blue, share));
        }

        private static int mix(int channel, double share) {
            return (int) Math.round(channel + (255 - channel) * share);
        }

        double contrastWithWhite() {
            double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
            return 1.05 / (luminance + 0.05);
        }

        private static double linear(int channel) {
            double share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }

        String hex() {
            return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
        }
    }
}
