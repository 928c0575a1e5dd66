package org.bangfu.bulletin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bangfu.platform.figure.FigureRecord;
import org.bangfu.platform.journal.Documents;

/** The list a figure was read from, as it is kept: canonical JSON, compressed, with the hash of the JSON. */
record FrozenList(byte[] compressed, byte[] hash) {

    private static final int MOST_BYTES = 256 << 20;

    static FrozenList freeze(List<FigureRecord> records) {
        String json = Documents.write(new Lines(records));
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FrozenList(bytes.toByteArray(), Documents.hash(json));
    }

    List<FigureRecord> thaw() {
        return Documents.read(json(), Lines.class).records();
    }

    /** Whether it is still what was hashed. */
    boolean isIntact() {
        return java.util.Arrays.equals(Documents.hash(json()), hash);
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    private String json() {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return new String(gzip.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Lines(List<FigureRecord> records) {}
}
