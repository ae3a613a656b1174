package vn.congkhai.content.saved;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.stereotype.Component;
import vn.congkhai.kit.problem.ProblemException;

/**
 * In thành PDF with the fonts of the pages, which hold every Vietnamese letter. One at a time: it costs what a hundred pages cost,
 * and readers come first. Nothing is fetched: a page that is printed brings all it needs.
 */
@Component
final class PdfPrinter {
    private static final int PATIENCE_SECONDS = 20;
    private static final String FAMILY = "Be Vietnam Pro";

    /** Boxes to tick, arrows and the like, which forms have and a text font has not. */
    private static final String SYMBOLS = "DejaVu Sans";

    private final Semaphore turn = new Semaphore(1);

    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OwnFonts());
    }

    /**
     * The PDF of a well-formed page.
     *
     * @throws ProblemException 503 when too many ask at once
     */
    byte[] print(String xhtml) {
        if (!taken()) throw busy();
        try {
            return printed(xhtml);
        } finally {
            turn.release();
        }
    }

    private boolean taken() {
        try {
            return turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] printed(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFont(font("400"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(font("700"), FAMILY, 700, FontStyle.NORMAL, true)
                .useFont(font("400-italic"), FAMILY, 400, FontStyle.ITALIC, true)
                .useFont(() -> SavedFiles.open("/saved/dejavu-symbols.ttf"), SYMBOLS, 400, FontStyle.NORMAL, true)
                .usePdfUaAccessibility(true)
                .useUnicodeLineBreaker(new BreakingAtSpaces())
                .useUriResolver((base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null)
                .withProducer("Công Khai")
                .withHtmlContent(xhtml, null)
                .toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print to memory", e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> SavedFiles.open("/saved/be-vietnam-pro-" + name + ".ttf");
    }

    private static ProblemException busy() {
        return ProblemException.of(503, "service-unavailable", "Nhiều người đang tải PDF, mời thử lại sau ít phút.")
                .header("Retry-After", "20");
    }
}
