/**
 * Notices: who is told what. What happened is heard from the journal, and told once to each person concerned: in the inbox, and to
 * whoever wants it by mail or short message, which say only that something waits, and where.
 *
 * <pre>
 * journal ──▶ a hearing (needs, liaison, returns, overdue steps) ──▶ Topic: the table of who is told ──▶ inbox
 * inbox, unread ──▶ bundled by quiet hours and digest ──▶ WAITING ──▶ SENDING ──▶ SENT
 *                                                            ▲           │──▶ REFUSED, GIVEN_UP
 *                                                            └── later ──┘──▶ UNCERTAIN (never sent again)
 * </pre>
 *
 * {@link org.bangfu.notice.Topic} is the table; {@code docs/notices.md} is written from it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {
            "platform :: zone",
            "platform :: web",
            "platform :: journal",
            "platform :: job",
            "platform :: clock",
            "directory",
            "client",
            "need"
        })
package org.bangfu.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
