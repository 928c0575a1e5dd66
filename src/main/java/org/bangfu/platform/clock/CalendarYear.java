package org.bangfu.platform.clock;

import java.util.List;

/**
 * What is known of a year in a zone.
 *
 * @param published whether its holidays are; while they are not, a deadline that reaches it is provisional
 * @param days the country's: public holidays, and weekend days worked
 * @param ownDays the zone's
 * @param hours as the zone has set them, in the order of their days; before the first one the standard holds
 * @param standardHours what holds before
 */
record CalendarYear(
        int year,
        boolean published,
        List<CalendarDay> days,
        List<OwnDay> ownDays,
        List<WorkingHours> hours,
        WorkingHours standardHours) {}
