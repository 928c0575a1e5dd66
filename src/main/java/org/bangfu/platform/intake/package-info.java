/**
 * Workbooks as offices make them, brought in. A file is kept and its header found; the person confirms which column is which;
 * a dry run judges every row; the good ones go in, the bad ones come back in the person's own file.
 *
 * <pre>
 * MAPPED ──check──▶ CHECKING ──▶ CHECKED ──apply──▶ RUNNING ──▶ DONE ──undo, for 24 hours──▶ UNDOING ──▶ UNDONE
 *    ▲                 │  ▲         │                  │
 *    │               cancel └──check┘                cancel
 *    └── a new file    ▼                               ▼
 *                  CANCELLED                       CANCELLED (what went in may be undone)
 * </pre>
 *
 * A module describes its records once, as an {@link IntakeKind}. Everything between two states is a job that a crash interrupts
 * and a restart goes on with; each piece of it is one command, so rows, entries and the mark on the staged row are one
 * transaction.
 */
@NullMarked
@NamedInterface("intake")
package org.bangfu.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
