/** Round the clock: ambassadors take turns, and each leaves a note for the next. A week is published once every minute of it is held. */
@NullMarked
package org.bangfu.liaison.rota;

import org.jspecify.annotations.NullMarked;
