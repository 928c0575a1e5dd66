/**
 * The reference season, January to March 2020 in a development zone: invented enterprises, counted so that the published facts must
 * come out of the product. It is played from outside, over HTTP, by the people who would do it; the domain's clock is set, day by
 * day, by method call.
 *
 * <pre>
 * {@link Season} (input) ─▶ {@link Play} (workbooks, sheets, returns over HTTP) ─▶ the product ─▶ figures ─▶ {@link Verdict}
 *      └──────────────────▶ {@link Oracle} (counts the input by hand) ────────────────────────────────┘
 * </pre>
 *
 * {@link Oracle} shares no code with the product: it says what a changed input must change, and nothing else may.
 */
@NullMarked
@ApplicationModule(
        displayName = "Scenario",
        allowedDependencies = {"launch", "directory"})
package org.bangfu.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
