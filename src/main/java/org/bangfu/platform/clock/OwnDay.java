package org.bangfu.platform.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day on which a zone works otherwise than the country's calendar says.
 *
 * @param person who said so, or took it back, last
 * @param removed it was taken back, and is kept for the sake of its versions
 */
record OwnDay(LocalDate day, boolean working, String reason, UUID person, Instant at, boolean removed, int version) {}
