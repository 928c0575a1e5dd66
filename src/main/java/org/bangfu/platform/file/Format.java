package org.bangfu.platform.file;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** What a picture is, by its bytes; its name and what it is said to be do not count. */
enum Format {
    JPEG,
    PNG,
    WEBP;

    private static final byte[] JPEG_BEGINS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int WEBP_AT = 8;

    static Optional<Format> of(byte[] content) {
        if (has(content, 0, JPEG_BEGINS)) {
            return Optional.of(JPEG);
        }
        if (has(content, 0, PNG_BEGINS)) {
            return Optional.of(PNG);
        }
        return has(content, 0, ascii("RIFF")) && has(content, WEBP_AT, ascii("WEBP"))
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    ImageReader reader() {
        return switch (this) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean has(byte[] content, int at, byte[] wanted) {
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
