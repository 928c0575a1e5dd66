package org.bangfu.platform.file;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.riff.RiffHandler;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the camera was held, as Exif numbers it from 1 to 8. Nothing else that a picture says of itself is read: no text in it is
 * inflated, no profile opened.
 */
record Orientation(int exif) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int MOST = 8;
    private static final int FIRST_ON_ITS_SIDE = 5;

    /** Upright when the picture does not say, or says it in a way that cannot be read. */
    static Orientation of(Format format, byte[] content) {
        try {
            Metadata read = switch (format) {
                case JPEG ->
                    JpegMetadataReader.readMetadata(new ByteArrayInputStream(content), List.of(new ExifReader()));
                case PNG -> png(content);
                case WEBP -> webp(content);
            };
            return Optional.ofNullable(read.getFirstDirectoryOfType(ExifIFD0Directory.class))
                    .map(first -> first.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                    .filter(number -> number > 0 && number <= MOST)
                    .map(Orientation::new)
                    .orElse(UPRIGHT);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    private static Metadata png(byte[] content) throws ImageProcessingException, IOException {
        var metadata = new Metadata();
        for (PngChunk chunk :
                new PngChunkReader().extract(new SequentialByteArrayReader(content), Set.of(PngChunkType.eXIf))) {
            new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata);
        }
        return metadata;
    }

    private static Metadata webp(byte[] content) throws ImageProcessingException, IOException {
        var metadata = new Metadata();
        new RiffReader().processRiff(new SequentialByteArrayReader(content), new ExifChunks(metadata));
        return metadata;
    }

    boolean liesOnItsSide() {
        return exif >= FIRST_ON_ITS_SIDE;
    }

    /** Turns a picture of this width and height upright. */
    AffineTransform upright(int width, int height) {
        return switch (exif) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Takes the Exif of a WebP picture and passes everything else by. */
    private record ExifChunks(Metadata metadata) implements RiffHandler {

        @Override
        public boolean shouldAcceptRiffIdentifier(String identifier) {
            return identifier.equals("WEBP");
        }

        @Override
        public boolean shouldAcceptChunk(String fourCharacters) {
            return fourCharacters.equals("EXIF");
        }

        @Override
        public boolean shouldAcceptList(String fourCharacters) {
            return false;
        }

        @Override
        public void processChunk(String fourCharacters, byte[] payload) {
            new ExifReader().extract(new ByteArrayReader(payload), metadata);
        }

        @Override
        public void addError(String error) {
            // a picture that cannot be read stays upright
        }
    }
}
