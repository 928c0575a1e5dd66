package org.bangfu.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a return stands: what was filed, what was decided, and what follows for its status.
 *
 * @param version null when nothing was filed
 * @param decisionVersion -1 when nothing was decided
 */
record Filed(
        UUID client,
        LocalDate period,
        ReturnStatus status,
        @Nullable Integer version,
        Map<String, Object> values,
        @Nullable Instant submittedAt,
        boolean late,
        @Nullable ReturnStatus decided,
        int decidedOf,
        @Nullable String query,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        int decisionVersion) {}
