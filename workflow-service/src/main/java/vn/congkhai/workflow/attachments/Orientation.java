package vn.congkhai.workflow.attachments;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.NodeList;

/**
 * Hướng máy ảnh: a camera that was held upright or upside down says so beside the pixels, and whoever leaves out what is beside
 * them must turn the picture himself. The eight ways are those of Exif 3.0, 4.6.5.1.6, tag 274.
 */
final class Orientation {
    private static final String TREE = "javax_imageio_jpeg_image_1.0";
    private static final String APP1 = "225";
    private static final String EXIF = "Exif\0\0";
    private static final int TAG = 274;
    private static final int ENTRY_BYTES = 12;
    private static final int UPRIGHT = 1;
    private static final int MOST = 8;
    /** From here on what was wide is high. */
    private static final int ON_ITS_SIDE = 5;

    private Orientation() {}

    /** How the picture in a JPEG file lies, 1 to 8; 1, upright, for one that does not say so in an orderly way. */
    static int of(Path jpeg) {
        try (ImageInputStream in = ImageIO.createImageInputStream(jpeg.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try {
                reader.setInput(in, true, false);
                var tree = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(TREE);
                return of(tree.getElementsByTagName("unknown"));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException disorderly) {
            return UPRIGHT;
        }
    }

    private static int of(NodeList markers) {
        for (int i = 0; i < markers.getLength(); i++) {
            var marker = (IIOMetadataNode) markers.item(i);
            if (APP1.equals(marker.getAttribute("MarkerTag")) && marker.getUserObject() instanceof byte[] segment) {
                int way = of(segment);
                if (way != UPRIGHT) return way;
            }
        }
        return UPRIGHT;
    }

    private static int of(byte[] segment) {
        int begin = EXIF.length();
        if (!new String(segment, StandardCharsets.ISO_8859_1).startsWith(EXIF)) return UPRIGHT;
        ByteBuffer tiff =
                ByteBuffer.wrap(segment, begin, segment.length - begin).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) != TAG) continue;
            int way = Short.toUnsignedInt(tiff.getShort(entry + 8));
            return way >= UPRIGHT && way <= MOST ? way : UPRIGHT;
        }
        return UPRIGHT;
    }

    /** The picture as it was meant to be looked at. */
    static BufferedImage upright(BufferedImage picture, int way) {
        if (way == UPRIGHT) return picture;
        int w = picture.getWidth();
        int h = picture.getHeight();
        boolean side = way >= ON_ITS_SIDE;
        int type = picture.getType() == BufferedImage.TYPE_CUSTOM ? BufferedImage.TYPE_INT_RGB : picture.getType();
        BufferedImage turned = new BufferedImage(side ? h : w, side ? w : h, type);
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(picture, turn(way, w, h), null);
        canvas.dispose();
        return turned;
    }

    private static AffineTransform turn(int way, int w, int h) {
        return switch (way) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> throw new IllegalArgumentException("No way of holding a camera: " + way);
        };
    }
}
