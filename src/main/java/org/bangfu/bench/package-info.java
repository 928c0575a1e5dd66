/**
 * Measures: what the program takes beside what the database alone takes for the same statements, in the same run.
 *
 * <pre>
 * {@link Stage} (a zone, signed in) ─▶ {@link Filings} ─▶ {@link Mass} laid ─▶ {@link Reads} ─▶ {@link ColdStart} ─▶ {@link Measured}
 * </pre>
 *
 * {@link RoutingBench} needs no zone: it holds the model that proposes units against messages with known labels.
 *
 * <p>The statements of the baseline are written out in {@link SqlFiling} and {@link RawReads}: when the product's change, these must.
 * A run refuses to go on when the two give different answers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Bench",
        allowedDependencies = {"launch", "scenario", "platform :: text"})
package org.bangfu.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
