package org.bangfu.platform.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.web.Sentence;

/**
 * Judges pictures that people hand in, and draws them anew: what is kept are pixels, turned upright, on 2048 at most along the long
 * edge. Position, time, camera, thumbnail and whatever else stood beside or behind them stays out, because it is never copied.
 */
public final class Pictures {

    private static final int MOST_BYTES = 5 << 20;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONG_EDGE = 2048;
    private static final float QUALITY = 0.85f;
    private static final float MEBI = 1 << 20;

    /** How many are drawn at the same moment: each may take 160 MB while it is. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Pictures() {}

    /**
     * The picture in these bytes, redrawn.
     *
     * @param content JPEG, PNG or WebP; of one that moves, the first picture
     * @throws Problem when it is none, is larger than 5 MB, or has more than 40 million pixels (read before anything is unpacked)
     */
    public static Picture redraw(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw FileProblem.PICTURE_LARGE.with("size", "%.1f MB".formatted(content.length / MEBI), "limit", "5 MB");
        }
        Format format = Format.of(content).orElseThrow(FileProblem.PICTURE_NONE::with);
        AT_ONCE.acquireUninterruptibly();
        try {
            BufferedImage drawn = upright(read(format, content), Orientation.of(format, content));
            return new Picture(jpeg(drawn), drawn.getWidth(), drawn.getHeight());
        } finally {
            AT_ONCE.release();
        }
    }

    private static BufferedImage read(Format format, byte[] content) {
        ImageReader reader = format.reader();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw FileProblem.PICTURE_PIXELS.with(
                        "width", width, "height", height, "limit", new Sentence("4000 万像素", "40 million"));
            }
            ImageReadParam wanted = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / LONG_EDGE);
            wanted.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, wanted);
        } catch (Problem refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            throw FileProblem.PICTURE_NONE
                    .with(); // readers meet bytes that are no picture with exceptions of every kind
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage read, Orientation held) {
        int width = read.getWidth();
        int height = read.getHeight();
        double scale = Math.min(1, (double) LONG_EDGE / Math.max(width, height));
        int across = scaled(held.liesOnItsSide() ? height : width, scale);
        int down = scaled(held.liesOnItsSide() ? width : height, scale);
        AffineTransform drawing = held.upright(width, height);
        drawing.preConcatenate(AffineTransform.getScaleInstance(scale, scale));
        var drawn = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, across, down);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, drawing, null);
        pen.dispose();
        return drawn;
    }

    private static int scaled(int edge, double scale) {
        return Math.max(1, (int) Math.round(edge * scale));
    }

    private static byte[] jpeg(BufferedImage drawn) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
