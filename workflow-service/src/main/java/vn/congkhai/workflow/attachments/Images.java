package vn.congkhai.workflow.attachments;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads an image and writes it anew, so that what is kept is the picture and nothing else: no place where it was taken, no owner
 * of the camera, no program hidden behind the pixels; how the camera was held is done to the pixels. Of an animation the first picture is kept. One image at a time, because
 * a small file may hold a large picture.
 */
final class Images {
    /** Above this number of pixels nothing is decoded. */
    static final long MOST_PIXELS = 100_000_000;

    /** Larger pictures are sampled down to about this number of pixels while they are read. */
    private static final long KEPT_PIXELS = 12_000_000;

    private static final String JPEG = "jpeg";
    private static final Map<String, String> FORMATS =
            Map.of("image/png", "png", "image/jpeg", JPEG, "image/gif", "gif");
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    /** The file is no picture, or too large a one, for the reason in the message. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    static {
        ImageIO.setUseCache(false);
    }

    private Images() {}

    /** Whether files of that type are written anew. */
    static boolean handles(String type) {
        return FORMATS.containsKey(type);
    }

    /** Writes the picture in the file anew, in the same format. */
    static void rewrite(Path file, String type, OutputStream to) throws IOException, Refused {
        String format = Optional.ofNullable(FORMATS.get(type)).orElseThrow();
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            BufferedImage picture = flat(read(file, format), format);
            if (format.equals(JPEG)) picture = Orientation.upright(picture, Orientation.of(file));
            if (!ImageIO.write(picture, format, to)) throw new Refused("Không ghi lại được ảnh này.");
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static BufferedImage read(Path file, String format) throws IOException, Refused {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.read(0, parameters(reader));
            } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
                throw new Refused("Tệp không phải là ảnh đọc được.");
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReadParam parameters(ImageReader reader) throws IOException, Refused {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) throw new Refused("Ảnh lớn quá 100 triệu điểm ảnh.");
        ImageReadParam parameters = reader.getDefaultReadParam();
        int every = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS)));
        parameters.setSourceSubsampling(every, every, 0, 0);
        return parameters;
    }

    /** JPEG knows no transparency: what shines through becomes white. */
    private static BufferedImage flat(BufferedImage picture, String format) {
        if (!format.equals(JPEG) || !picture.getColorModel().hasAlpha()) return picture;
        BufferedImage flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = flat.createGraphics();
        canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        canvas.drawImage(picture, 0, 0, null);
        canvas.dispose();
        return flat;
    }
}
