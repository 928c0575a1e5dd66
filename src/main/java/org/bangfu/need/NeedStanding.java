package org.bangfu.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;

/** How a need stands at the end of a day: what figures know of it. */
final class NeedStanding {

    private NeedStanding() {}

    /**
     * What the clocks say.
     *
     * @param contactDue until when whoever leads, or the desk, has to speak with the client; null while nobody knows
     * @param due until when the whole has to be answered; null while nobody knows
     */
    record Marks(
            @Nullable Instant contactDue,
            boolean contactLate,
            @Nullable Instant due,
            boolean answerLate) {}

    /** The stretch before ends; the day's own row, if there is one already, gives way. */
    static List<Change> changes(ZoneId zone, Need need, Marks marks) {
        LocalDate day = Days.of(need.stepAt());
        return List.of(
                new Change("""
                        UPDATE need_standing SET valid_to = :day
                        WHERE zone_id = :zone AND id = :id AND valid_to = 'infinity' AND valid_from < :day
                        """, Map.of("zone", zone.value(), "id", need.id().value(), "day", day), Change.ANY),
                new Change("""
                        INSERT INTO need_standing (zone_id, id, valid_from, valid_to, client, kind, urgency, status, on_behalf, stopped,
                            raised_at, first_contact_at, contact_due_at, contacted_at, contact_late, due_at, answered_at, answer_late,
                            rating, version)
                        VALUES (:zone, :id, :day, 'infinity', :client, :kind, :urgency, :status, :onBehalf, :stopped,
                            :raised, :firstContact, coalesce(:contactDue, 'infinity'), :contacted, :contactLate,
                            coalesce(:due, 'infinity'), :answered, :answerLate, :rating, :version)
                        ON CONFLICT (zone_id, id, valid_from) DO UPDATE SET kind = excluded.kind, urgency = excluded.urgency,
                            status = excluded.status, stopped = excluded.stopped, first_contact_at = excluded.first_contact_at,
                            contact_due_at = excluded.contact_due_at, contacted_at = excluded.contacted_at,
                            contact_late = excluded.contact_late, due_at = excluded.due_at, answered_at = excluded.answered_at,
                            answer_late = excluded.answer_late, rating = excluded.rating, version = excluded.version
                        """, columns(zone, need, marks, day)));
    }

    private static Map<String, @Nullable Object> columns(ZoneId zone, Need need, Marks marks, LocalDate day) {
        var parameters = new HashMap<String, @Nullable Object>();
        Word word = need.word();
        parameters.put("zone", zone.value());
        parameters.put("id", need.id().value());
        parameters.put("day", day);
        parameters.put("client", need.client().value());
        parameters.put("kind", need.kind());
        parameters.put("urgency", need.urgency().name());
        parameters.put("status", need.status().name());
        parameters.put("onBehalf", need.onBehalf());
        parameters.put("stopped", need.matters().stopped() != null);
        parameters.put("raised", Sql.at(need.raisedAt()));
        parameters.put("firstContact", Sql.atOrNull(firstContact(need)));
        parameters.put("contactDue", Sql.atOrNull(marks.contactDue));
        parameters.put(
                "contacted",
                Sql.atOrNull(need.lastLead().map(Dispatch::startedAt).orElse(null)));
        parameters.put("contactLate", marks.contactLate);
        parameters.put("due", Sql.atOrNull(marks.due));
        parameters.put("answered", Sql.atOrNull(answered(need)));
        parameters.put("answerLate", marks.answerLate);
        parameters.put(
                "rating", Sql.textOrNull(word == null ? null : word.rating().name()));
        parameters.put("version", need.version());
        return parameters;
    }

    private static @Nullable Instant firstContact(Need need) {
        return need.dispatches().stream()
                .map(Dispatch::startedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** When the answer that stands was given. */
    private static @Nullable Instant answered(Need need) {
        Need.Answer answer = need.answer();
        return answer == null
                ? null
                : switch (need.status()) {
                    case ANSWERED, VERIFIED, CLOSED -> answer.at();
                    default -> null;
                };
    }
}
