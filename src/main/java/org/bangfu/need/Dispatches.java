package org.bangfu.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bangfu.platform.clock.CaseEvent;
import org.bangfu.platform.journal.Ids;

/** Who has a need and who had it, while a step changes that; what the clocks have to know of it goes to the need's events. */
final class Dispatches {

    private final Need before;
    private final Instant now;
    private final List<CaseEvent> events;
    private final List<Dispatch> all;

    Dispatches(Need before, Instant now, List<CaseEvent> events) {
        this.before = before;
        this.now = now;
        this.events = events;
        this.all = new ArrayList<>(before.dispatches());
    }

    List<Dispatch> all() {
        return List.copyOf(all);
    }

    /**
     * To a lead and co-handlers; whoever had it and is not among them is rid of it.
     *
     * @return whether the lead is another than before
     */
    boolean give(UUID lead, List<UUID> coHandlers, String reason) {
        boolean sameLead =
                before.lead().filter(each -> each.unit().equals(lead)).isPresent();
        end(each -> each.unit().equals(lead) ? !each.lead() : each.lead() || !coHandlers.contains(each.unit()), reason);
        if (!sameLead) {
            begin(lead, true);
        }
        coHandlers.stream()
                .distinct()
                .filter(unit -> !unit.equals(lead))
                .filter(unit -> all.stream()
                        .noneMatch(each -> each.runs() && each.unit().equals(unit)))
                .forEach(unit -> begin(unit, false));
        return !sameLead;
    }

    private void begin(UUID unit, boolean lead) {
        var dispatch = Dispatch.of(Ids.of("need-dispatch", before.id().value(), all.size()), unit, lead, now);
        all.add(dispatch);
        events.add(new CaseEvent.Assigned(now, dispatch.id()));
    }

    void start(UUID person) {
        edit(each -> each.runs() && each.lead(), each -> {
            contacted(each);
            return each.start(person, now);
        });
    }

    private void contacted(Dispatch each) {
        if (each.startedAt() == null) {
            events.add(new CaseEvent.Contacted(now, each.id()));
        }
    }

    /** By the lead. */
    void answer(UUID person) {
        edit(each -> each.runs() && each.lead(), each -> {
            contacted(each);
            events.add(new CaseEvent.Answered(now, each.id()));
            return each.answer(person, null, now);
        });
    }

    void coAnswer(UUID unit, UUID person, String words) {
        edit(each -> each.runs() && !each.lead() && each.unit().equals(unit), each -> {
            events.add(new CaseEvent.Answered(now, each.id()));
            return each.answer(person, words, now);
        });
    }

    /** The lead goes on. */
    void again() {
        edit(each -> each.runs() && each.lead(), Dispatch::again);
    }

    /** Nobody has it any more. */
    void end(String reason) {
        end(each -> true, reason);
    }

    private void end(Predicate<Dispatch> which, String reason) {
        edit(each -> each.runs() && which.test(each), each -> {
            if (each.answeredAt() == null) {
                events.add(new CaseEvent.HandedBack(now, each.id(), reason));
            }
            return each.end(now, reason);
        });
    }

    private void edit(Predicate<Dispatch> which, UnaryOperator<Dispatch> how) {
        all.replaceAll(each -> which.test(each) ? how.apply(each) : each);
    }
}
