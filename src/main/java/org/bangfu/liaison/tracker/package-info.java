/** How orders, difficulties and policy wishes of key and foreign-funded enterprises go: one entry after another, the trend from the one before. */
@NullMarked
package org.bangfu.liaison.tracker;

import org.jspecify.annotations.NullMarked;
