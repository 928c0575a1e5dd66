package org.bangfu.platform.clock;

import java.time.LocalDate;

/** A public holiday, or a weekend day worked in its place: the State Council's yearly notice. */
record CalendarDay(LocalDate day, boolean working, String name) {}
