package org.bangfu.liaison;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where an encounter was, in degrees of WGS 84, because its officer added it by hand. It is the officer's personal data, so it is kept
 * as one sealed text; five decimals are a metre, and nobody needs more.
 *
 * @param latitude -90 to 90, north is positive
 * @param longitude -180 to 180, east is positive
 * @param accuracy in metres: how far off it may be; null when nobody measured
 */
record Position(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal latitude,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal longitude,
        @Nullable Integer accuracy) {

    private static final int DECIMALS = 5;
    private static final int MEASURED = 3;

    Position {
        latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_UP);
        longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** {@code latitude,longitude} and, where known, {@code ,accuracy}. */
    static Position of(String text) {
        String[] parts = text.split(",", -1);
        return new Position(
                new BigDecimal(parts[0]),
                new BigDecimal(parts[1]),
                parts.length < MEASURED ? null : Integer.valueOf(parts[2]));
    }

    /** The inverse of {@link #of}. */
    String text() {
        String place = latitude.toPlainString() + "," + longitude.toPlainString();
        return accuracy == null ? place : place + "," + accuracy;
    }
}
