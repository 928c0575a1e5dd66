package org.bangfu.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.web.Sentence;

/**
 * What a figure was when it was published.
 *
 * @param position the journal had been numbered so far when it was read
 * @param hash SHA-256 of the list it was read from, in hexadecimal
 */
record Passport(
        UUID id,
        UUID bulletin,
        LocalDate day,
        Definition definition,
        Figure.Line line,
        long position,
        UUID checker,
        Instant publishedAt,
        String hash) {

    /** The definition as it was. */
    record Definition(String figure, Sentence name, Sentence words, Sentence unit, String measure, String conditions) {}
}
