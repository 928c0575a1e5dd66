package org.bangfu.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bangfu.client.Access;
import org.bangfu.client.Clients;
import org.bangfu.platform.clock.Escalation;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a step writes beside its entry: the need, who has to act now, which units may read it, and who sees its client. */
@Component
class NeedRows {

    private final NeedRepository repository;
    private final NeedClock clocks;
    private final WatchRepository watches;
    private final Clients clients;

    NeedRows(NeedRepository repository, NeedClock clocks, WatchRepository watches, Clients clients) {
        this.repository = repository;
        this.watches = watches;
        this.clocks = clocks;
        this.clients = clients;
    }

    /** A need that was raised. */
    void write(Journal journal, Actor actor, Need raised) {
        var zone = actor.zone();
        journal.write(repository.insert(zone, raised, clocks.dueAt(zone, raised)), NeedProblem.NEED_TWICE::with);
        journal.write(repository.duties(zone, raised.id(), clocks.duties(zone, raised)), NeedProblem.NEED_TWICE::with);
        watch(journal, zone, raised);
        stand(journal, actor, raised);
    }

    private void stand(Journal journal, Actor actor, Need need) {
        NeedStanding.changes(actor.zone(), need, clocks.marks(actor.zone(), need))
                .forEach(change -> journal.write(change, NeedProblem.NEED_TWICE::with));
    }

    /** A step: the need as it was and as it is. */
    void write(Journal journal, Actor actor, Need before, Need after) {
        var zone = actor.zone();
        NeedId id = after.id();
        journal.write(
                repository.update(zone, after, clocks.dueAt(zone, after)),
                () -> NeedCourse.changed(before.version(), after.version()));
        journal.write(repository.dropDuties(zone, id), NeedProblem.NEED_TWICE::with);
        List<Duty> duties = clocks.duties(zone, after);
        if (!duties.isEmpty()) {
            journal.write(repository.duties(zone, id, duties), NeedProblem.NEED_TWICE::with);
        }
        if (!before.readers().equals(after.readers())) {
            journal.write(repository.dropUnits(zone, id), NeedProblem.NEED_TWICE::with);
            if (!after.readers().isEmpty()) {
                journal.write(repository.units(zone, after, after.readers()), NeedProblem.NEED_TWICE::with);
            }
        }
        watch(journal, zone, after);
        stand(journal, actor, after);
        grant(journal, actor, before, after);
    }

    /** What was told before is not told again, so the watch may begin with what is past. */
    private void watch(Journal journal, ZoneId zone, Need need) {
        var first = clocks.escalations(zone, need, need.stepAt()).stream()
                .map(Escalation::at)
                .min(Instant::compareTo);
        journal.write(watches.put(zone, need, first), NeedProblem.NEED_TWICE::with);
    }

    /** A unit sees the client while it has one of its needs. */
    private void grant(Journal journal, Actor actor, Need before, Need after) {
        LocalDate today = Days.of(journal.now());
        var had = new HashSet<>(before.running().map(Dispatch::id).toList());
        var granted = new ArrayList<Access>();
        after.running()
                .filter(each -> !had.remove(each.id()))
                .forEach(each -> granted.add(access(after, each, today, null, 0)));
        before.running()
                .filter(each -> had.contains(each.id()))
                .forEach(each ->
                        clients.end(journal, actor, access(before, each, Days.of(each.since()), today.plusDays(1), 1)));
        clients.grant(journal, actor, granted);
    }

    private static Access access(Need need, Dispatch dispatch, LocalDate from, @Nullable LocalDate to, int version) {
        return new Access(
                need.client(),
                Access.Holder.UNIT,
                dispatch.unit(),
                Access.Why.DISPATCH,
                dispatch.id(),
                from,
                to,
                version);
    }
}
