package org.bangfu.directory;

import java.time.Instant;

/**
 * What is printed for a person: how to get in for the first time, or again.
 *
 * @param code twelve letters and digits in groups of four; stored nowhere
 * @param url the address in the QR code; the code stands behind {@code #}, so that no server log keeps it
 * @param qr the same as a picture, SVG
 */
public record Sheet(PersonId person, String name, String code, String url, String qr, Instant expires) {}
