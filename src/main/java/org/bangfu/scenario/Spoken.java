package org.bangfu.scenario;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An officer speaks with a firm, and records it.
 *
 * @param officer the number of an official
 * @param topic BASELINE or GUIDANCE
 * @param practised when the advice was put into practice; null when it was not looked at again
 */
record Spoken(
        String code,
        String officer,
        LocalDate day,
        String channel,
        String topic,
        @Nullable LocalDate practised) {

    static final String BASELINE = "BASELINE";
    static final String GUIDANCE = "GUIDANCE";

    /** Invented, as everything here; sealed wherever it is kept. */
    static final String WORDS = "厂办主任司徒慕白说，口罩只够三天";

    /** Where guidance was given, as an officer adds it by hand: somewhere in the zone, nobody's door. */
    static final Map<String, String> POSITION = Map.of("latitude", "36.43817", "longitude", "116.05294");

    static final String PARTICIPANTS = "司徒慕白、专家东方怀谷";
}
