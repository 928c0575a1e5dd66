/** A person's own calendar, read by a telephone at a private address that can be revoked: what is planned, with whom, and nothing of what was said. */
@NullMarked
package org.bangfu.liaison.feed;

import org.jspecify.annotations.NullMarked;
