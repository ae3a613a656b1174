package vn.congkhai.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pictures for the guides, where {@code -Dcongkhai.screenshots=FOLDER} says so: of a page as on a phone {@code NAME-dien-thoai.webp}, as
 * on a desk {@code NAME-may-ban.webp} or {@code NAME.webp}, whichever of them a guide names.
 */
final class Screenshots {
    private static final @Nullable String FOLDER = System.getProperty("congkhai.screenshots");
    private static final Path GUIDES = Path.of("../docs/guide-vi");
    private static final Pattern PICTURE = Pattern.compile("anh/([a-z0-9-]+\\.webp)");
    private static final int PHONE = 320;
    private static final int PHONE_HEIGHT = 900;
    private static final int DESK_HEIGHT = 1_400;
    private static final int DESK_SHOWN = 960;

    /** The browser that draws the pages makes small pictures of them as well. */
    private static final String SMALL = """
            async ([png, width]) => {
              const image = new Image();
              image.src = 'data:image/png;base64,' + png;
              await image.decode();
              const canvas = document.createElement('canvas');
              canvas.width = width;
              canvas.height = Math.round(image.height * width / image.width);
              const pen = canvas.getContext('2d');
              pen.imageSmoothingQuality = 'high';
              pen.drawImage(image, 0, 0, canvas.width, canvas.height);
              return canvas.toDataURL('image/webp', 0.75).split(',')[1];
            }""";

    private Screenshots() {}

    /** Takes the top of the page, if a guide shows it. */
    static void take(Page page, String name, int width) {
        if (FOLDER == null) return;
        List<String> files =
                width == PHONE ? List.of(name + "-dien-thoai.webp") : List.of(name + "-may-ban.webp", name + ".webp");
        for (String file : files) {
            if (named().contains(file)) write(page, width, Path.of(FOLDER, file));
        }
    }

    private static void write(Page page, int width, Path to) {
        int whole = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        byte[] png = page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.PNG)
                .setFullPage(true)
                .setClip(0, 0, width, Math.min(whole, width == PHONE ? PHONE_HEIGHT : DESK_HEIGHT)));
        try (Page drawing = page.context().browser().newPage()) {
            Object small = drawing.evaluate(
                    SMALL, List.of(Base64.getEncoder().encodeToString(png), Math.min(width, DESK_SHOWN)));
            Files.write(to, Base64.getDecoder().decode((String) small));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + to, e);
        }
    }

    private static Set<String> named() {
        try (Stream<Path> guides = Files.list(GUIDES)) {
            return guides.filter(file -> file.toString().endsWith(".md"))
                    .flatMap(Screenshots::pictures)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> pictures(Path guide) {
        try {
            return PICTURE.matcher(Files.readString(guide)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
