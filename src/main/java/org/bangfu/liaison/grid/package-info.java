/** Grids divide a zone: each client lies in exactly one at a time, and each grid has a cadre by name, who may see what lies in it. */
@NullMarked
package org.bangfu.liaison.grid;

import org.jspecify.annotations.NullMarked;
