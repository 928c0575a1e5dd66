/** When a client is to be spoken with next: so many days after the last time, by what it is. */
@NullMarked
package org.bangfu.liaison.due;

import org.jspecify.annotations.NullMarked;
