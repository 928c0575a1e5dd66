package org.bangfu.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.bangfu.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is handed in as a picture: refusals first, then what is kept of one. */
class PicturesTests {

    @Test
    void whatIsNoPictureIsRefusedWhateverItsNameSays() {
        for (byte[] content : List.of(
                new byte[0],
                Photographs.ascii("GIF89a..."),
                Photographs.ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                Photographs.ascii("%PDF-1.7"),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                Photographs.joined(Photographs.ascii("RIFF"), new byte[4], Photographs.ascii("WEBP")),
                Photographs.written(Photographs.drawing(8, 8), "bmp"),
                Arrays.copyOf(Photographs.png(64, 64, 1), 40))) {
            assertRefused(content, "PICTURE_NONE");
        }
    }

    @Test
    void whatIsTooLargeIsRefusedAndSaysHowLargeItIs() {
        byte[] content = Arrays.copyOf(Photographs.jpeg(64, 48, 1), (5 << 20) + 1);
        assertRefused(content, "PICTURE_LARGE");
        assertThat(Pictures.redraw(Arrays.copyOf(content, 5 << 20)).width()).isEqualTo(64);
    }

    /** A few bytes that say they are 40,000 × 40,000 are not unpacked to find out. */
    @Test
    void absurdlyManyPixelsAreRefusedBeforeTheyAreUnpacked() {
        byte[] png = Photographs.written(Photographs.drawing(8, 8), "png");
        byte[] header = ByteBuffer.allocate(13)
                .putInt(40_000)
                .putInt(40_000)
                .put(png, 8 + 8 + 8, 5)
                .array();
        byte[] bomb = Photographs.joined(
                Arrays.copyOf(png, 8), Photographs.chunk("IHDR", header), Arrays.copyOfRange(png, 33, png.length));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Pictures.redraw(bomb))
                .satisfies(problem -> {
                    assertThat(problem.code().name()).isEqualTo("PICTURE_PIXELS");
                    assertThat(problem.detail().zh()).contains("40000×40000").contains("4000 万像素");
                    assertThat(problem.detail().en()).contains("40 million");
                });
    }

    /** Whatever happens to its bytes on the way, a picture is drawn or refused: nothing else. */
    @Test
    void brokenPicturesAreDrawnOrRefused() {
        List<byte[]> whole = List.of(Photographs.jpeg(40, 30, 6), Photographs.png(40, 30, 1), Photographs.webp(1));
        int refused = 0;
        for (int seed = 0; seed < 900; seed++) {
            var random = new Random(seed);
            byte[] content = whole.get(seed % whole.size()).clone();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                content[12 + random.nextInt(content.length - 12)] = (byte) random.nextInt();
            }
            if (random.nextInt(4) == 0) {
                content = Arrays.copyOf(content, random.nextInt(content.length));
            }
            try {
                assertThat(Pictures.redraw(content).jpeg()).isNotEmpty();
            } catch (Problem problem) {
                assertThat(problem.code().name()).as("seed %d", seed).startsWith("PICTURE_");
                refused++;
            }
        }
        assertThat(refused).as("some of them").isBetween(50, 850);
    }

    @Test
    void nothingIsKeptButWhatIsToBeSeen() throws IOException, ImageProcessingException {
        for (byte[] content : List.of(Photographs.jpeg(60, 40, 1), Photographs.png(60, 40, 1), Photographs.webp(1))) {
            assertThat(Photographs.SECRETS)
                    .as("the test can fail")
                    .anyMatch(secret -> Photographs.contains(content, secret));
            assertThat(directories(content)).contains("Exif IFD0", "GPS");

            byte[] kept = Pictures.redraw(content).jpeg();

            assertThat(Photographs.SECRETS).noneMatch(secret -> Photographs.contains(kept, secret));
            assertThat(directories(kept)).containsExactlyInAnyOrder("JPEG", "JFIF", "Huffman", "File Type");
        }
    }

    /** Where the white corner is, and how the picture lies, once it stands upright (the eight of Exif 2.3). */
    @ParameterizedTest
    @CsvSource({
        "1,left,top", "2,right,top", "3,right,bottom", "4,left,bottom",
        "5,left,top", "6,right,top", "7,right,bottom", "8,left,bottom"
    })
    void standsUpright(int orientation, String across, String down) throws IOException {
        for (byte[] content : List.of(Photographs.jpeg(80, 40, orientation), Photographs.png(80, 40, orientation))) {
            BufferedImage seen = seen(content);
            boolean turned = orientation > 4;
            assertThat(List.of(seen.getWidth(), seen.getHeight()))
                    .isEqualTo(turned ? List.of(40, 80) : List.of(80, 40));
            int x = across.equals("left") ? 4 : seen.getWidth() - 5;
            int y = down.equals("top") ? 4 : seen.getHeight() - 5;
            assertThat(isNear(seen, x, y, Color.WHITE)).as("the corner").isTrue();
            assertThat(isNear(seen, seen.getWidth() - 1 - x, seen.getHeight() - 1 - y, Color.BLUE))
                    .as("the opposite corner")
                    .isTrue();
        }
    }

    @Test
    void readsWebpAndTurnsItToo() throws IOException {
        BufferedImage upright = seen(Photographs.webp(1));
        assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(16, 8);
        assertThat(isNear(upright, 2, 4, Color.RED)).isTrue();
        assertThat(isNear(upright, 13, 4, Color.BLUE)).isTrue();
        BufferedImage turned = seen(Photographs.webp(6));
        assertThat(List.of(turned.getWidth(), turned.getHeight())).containsExactly(8, 16);
        assertThat(isNear(turned, 4, 2, Color.RED)).isTrue();
    }

    @Test
    void isMadeSmallerAndKeepsItsShape() {
        Picture kept = Pictures.redraw(Photographs.jpeg(5000, 2500, 6));
        assertThat(List.of(kept.width(), kept.height())).containsExactly(1024, 2048);
        Picture line = Pictures.redraw(Photographs.png(6000, 1, 1));
        assertThat(List.of(line.width(), line.height())).containsExactly(2048, 1);
    }

    @Test
    void whatIsTransparentIsWhite() throws IOException {
        byte[] clear = Photographs.written(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(isNear(seen(clear), 5, 5, Color.WHITE)).isTrue();
    }

    private static BufferedImage seen(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Pictures.redraw(content).jpeg()));
    }

    private static boolean isNear(BufferedImage image, int x, int y, Color wanted) {
        var found = new Color(image.getRGB(x, y));
        return Math.abs(found.getRed() - wanted.getRed()) < 70
                && Math.abs(found.getGreen() - wanted.getGreen()) < 70
                && Math.abs(found.getBlue() - wanted.getBlue()) < 70;
    }

    private static List<String> directories(byte[] content) throws IOException, ImageProcessingException {
        return StreamSupport.stream(
                        ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                                .getDirectories()
                                .spliterator(),
                        false)
                .map(Directory::getName)
                .toList();
    }

    private static void assertRefused(byte[] content, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Pictures.redraw(content))
                .satisfies(problem -> assertThat(problem.code().name()).isEqualTo(code));
    }
}
