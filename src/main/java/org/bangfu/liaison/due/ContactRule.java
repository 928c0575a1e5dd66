package org.bangfu.liaison.due;

import java.time.LocalDate;
import java.util.Set;
import org.bangfu.client.Tag;

/**
 * After how many days without a word a client is due.
 *
 * @param version -1 while the zone has set none
 */
record ContactRule(int key, int foreign, int other, int version) {

    /** Ours, until a zone sets its own: a week for key and foreign-funded enterprises, two for all others. */
    static final ContactRule STANDARD = new ContactRule(7, 7, 14, -1);

    /** What counts for it; a key enterprise is that first. */
    enum Kind {
        KEY,
        FOREIGN,
        OTHER;

        static Kind of(Set<Tag> tags) {
            return tags.contains(Tag.KEY) ? KEY : tags.contains(Tag.FOREIGN_FUNDED) ? FOREIGN : OTHER;
        }
    }

    /** The last day on which it is in time. */
    LocalDate due(Kind kind, LocalDate last) {
        return last.plusDays(
                switch (kind) {
                    case KEY -> key;
                    case FOREIGN -> foreign;
                    case OTHER -> other;
                });
    }
}
