package org.bangfu.platform.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as offices write them. */
final class SheetDays {

    /** Day 0 of a sheet's calendar; two days early, because that calendar has a 29 February 1900. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST = 18_264; // 1950
    private static final int LAST = 73_050; // 2099-12-31

    private static final Pattern PARTED =
            Pattern.compile("(\\d{4})\\s*[-/.年、]\\s*(\\d{1,2})\\s*[-/.月、]\\s*(\\d{1,2})\\s*[日号]?(\\s+[\\d:]+)?");
    private static final Pattern JOINED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private SheetDays() {}

    /** A day that lost its format and is left as the number of days since 1900, or a day written as 20200210. */
    static Optional<LocalDate> of(BigDecimal number) {
        if (number.compareTo(BigDecimal.valueOf(FIRST)) >= 0 && number.compareTo(BigDecimal.valueOf(LAST)) <= 0) {
            return Optional.of(ZERO.plusDays(number.longValue()));
        }
        return of(number.stripTrailingZeros().toPlainString());
    }

    /** 2020年2月10日, 2020.2.10, 2020-02-10, 2020/2/10 or 20200210, in half width. */
    static Optional<LocalDate> of(String text) {
        Matcher parted = PARTED.matcher(text);
        if (parted.matches()) {
            return of(parted);
        }
        Matcher joined = JOINED.matcher(text);
        return joined.matches() ? of(joined) : Optional.empty();
    }

    private static Optional<LocalDate> of(Matcher match) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3))));
        } catch (java.time.DateTimeException _) {
            return Optional.empty();
        }
    }
}
