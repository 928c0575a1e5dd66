/** A fair proposal of who is to serve whom: computed with one reason a line, decided by a person. */
@NullMarked
package org.bangfu.liaison.share;

import org.jspecify.annotations.NullMarked;
