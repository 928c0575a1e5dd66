/**
 * The command line: what {@code ./bangfu demo}, {@code serve}, {@code backup} and the others do. Each is a {@link SubCommand};
 * {@link CommandLine} finds it, and turns whatever stops it into one sentence and an exit code.
 *
 * <pre>
 * demo   {@link DataDirectory} held ─▶ {@link PostgresServer} up ─▶ {@link Roles} there ─▶ the program ─▶ READY
 * serve  {@link Settings} read ─▶ {@link Schema} up to date ─▶ no demonstration ─▶ the program ─▶ READY
 * </pre>
 *
 * Three credentials, never in one hand while serving: the owner migrates, the application serves, the keeper (past row security)
 * opens months, backs up and restores. A demonstration makes all three itself; outside it each command reads only its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "Launch",
        allowedDependencies = {"platform :: zone", "platform :: web", "platform :: journal", "directory"})
package org.bangfu.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
