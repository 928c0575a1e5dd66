package org.bangfu.platform.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Invented photographs, with everything that a telephone writes beside the pixels: position, camera, owner, time. */
public final class Photographs {

    /** What stands in each of them and must not be kept, as it stands there: some are the bytes of a degree, a minute, a second. */
    public static final List<byte[]> SECRETS = List.of(
            ascii("Invented Camera 9"),
            ascii("2020:02:10 09:30:00"),
            ascii("GPSLatitude"),
            ascii("OwnerOfTheCamera"),
            rationals(36, 27, 1234, 100),
            rationals(115, 59, 678, 100));

    private static final String LOSSY = "cAEAnQEqEAAIAALATCWgAnQBQAAA/vDLP/6Pv/62//1of62/rbf/bQ9N//60E0AA";
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private Photographs() {}

    /** Red above, blue below; a corner of the red is white: top left as long as nobody turns it. */
    public static BufferedImage drawing(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        return image;
    }

    public static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** With Exif, XMP and IPTC after its first marker, and more behind its end. */
    public static byte[] jpeg(int width, int height, int orientation) {
        byte[] plain = written(drawing(width, height), "jpg");
        return joined(
                new byte[] {plain[0], plain[1]},
                segment(0xE1, joined(ascii("Exif\0\0"), exif(orientation))),
                segment(0xE1, joined(ascii("http://ns.adobe.com/xap/1.0/\0"), xmp())),
                segment(0xED, joined(ascii("Photoshop 3.0\0"), ascii("8BIM OwnerOfTheCamera"))),
                java.util.Arrays.copyOfRange(plain, 2, plain.length),
                ascii("behind the picture: OwnerOfTheCamera"));
    }

    public static byte[] png(int width, int height, int orientation) {
        byte[] plain = written(drawing(width, height), "png");
        int header = 8 + 4 + 4 + 13 + 4;
        return joined(
                java.util.Arrays.copyOf(plain, header),
                chunk("eXIf", exif(orientation)),
                chunk("tEXt", joined(ascii("Author\0"), ascii("OwnerOfTheCamera"))),
                java.util.Arrays.copyOfRange(plain, header, plain.length));
    }

    /** 16 × 8, red on the left and blue on the right. */
    public static byte[] webp(int orientation) {
        byte[] picture = Base64.getDecoder().decode(LOSSY);
        byte[] extended = {0x0C, 0, 0, 0, 15, 0, 0, 7, 0, 0};
        byte[] chunks = joined(
                ascii("WEBP"),
                riff("VP8X", extended),
                riff("VP8 ", picture),
                riff("EXIF", exif(orientation)),
                riff("XMP ", xmp()));
        return riff("RIFF", chunks);
    }

    private static byte[] xmp() {
        return ascii(
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                        + "<rdf:Description xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" exif:GPSLatitude=\"36,27.2N\""
                        + " exif:owner=\"OwnerOfTheCamera\"/></rdf:RDF></x:xmpmeta>");
    }

    /** A TIFF of two directories: how it was held, with which camera and when; and where. */
    private static byte[] exif(int orientation) {
        byte[] camera = ascii("Invented Camera 9\0");
        byte[] time = ascii("2020:02:10 09:30:00\0");
        int first = 8;
        int camerasPlace = first + 2 + 4 * 12 + 4;
        int timesPlace = camerasPlace + camera.length;
        int second = timesPlace + time.length;
        int degrees = second + 2 + 4 * 12 + 4;
        var tiff = ByteBuffer.allocate(degrees + 48).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(ascii("II")).putShort((short) 42).putInt(first).putShort((short) 4);
        entry(tiff, 0x0110, ASCII, camera.length, camerasPlace);
        entry(tiff, 0x0112, SHORT, 1, orientation);
        entry(tiff, 0x0132, ASCII, time.length, timesPlace);
        entry(tiff, 0x8825, LONG, 1, second);
        tiff.putInt(0).put(camera).put(time).putShort((short) 4);
        entry(tiff, 1, ASCII, 2, 'N');
        entry(tiff, 2, RATIONAL, 3, degrees);
        entry(tiff, 3, ASCII, 2, 'E');
        entry(tiff, 4, RATIONAL, 3, degrees + 24);
        tiff.putInt(0).put(rationals(36, 27, 1234, 100)).put(rationals(115, 59, 678, 100));
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] rationals(int degrees, int minutes, int seconds, int parts) {
        return ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(degrees)
                .putInt(1)
                .putInt(minutes)
                .putInt(1)
                .putInt(seconds)
                .putInt(parts)
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    static byte[] chunk(String name, byte[] content) {
        var sum = new CRC32();
        sum.update(joined(ascii(name), content));
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(ascii(name))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] riff(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether these bytes stand somewhere in those. */
    public static boolean contains(byte[] whole, byte[] part) {
        return new String(whole, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
