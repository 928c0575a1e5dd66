/** Task forces and working groups: a leader, members, people on loan from other units, outside experts, and the clients given to them. */
@NullMarked
package org.bangfu.liaison.team;

import org.jspecify.annotations.NullMarked;
