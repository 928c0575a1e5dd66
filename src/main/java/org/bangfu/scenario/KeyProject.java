package org.bangfu.scenario;

/**
 * An invented key project as its roster's workbook has it.
 *
 * @param code in the form of a national project code; the numbers belong to nobody
 * @param unit in charge
 * @param contact number of the person who speaks for it
 */
record KeyProject(String code, String name, String area, String unit, String contact) {}
