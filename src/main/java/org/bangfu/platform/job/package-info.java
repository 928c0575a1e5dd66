/**
 * Work that takes longer than a request. A {@link Jobs job} is asked for inside a command, so it is there exactly when the command
 * is; it runs in its zone as the person who asked, one at a time in its lane, says how far it is, can be stopped, and goes on
 * after a restart.
 */
@NullMarked
@NamedInterface("job")
package org.bangfu.platform.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
