package org.bangfu.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.web.Sentence;

/**
 * Units for a need, the most suitable first, each with why. In this order: who is in charge by the table; who solved needs like it;
 * who more often handed such needs back; the first receiver; the unit of last resort; whoever handed this very need back.
 */
final class Proposal {

    /** A unit's place. */
    private enum Rank {
        IN_CHARGE,
        LEARNED,
        RELUCTANT,
        FIRST_RECEIVER,
        LAST_RESORT,
        HANDED_BACK
    }

    /** One unit, with why. */
    record Line(UUID unit, List<Sentence> reasons) {}

    private record Entry(Rank rank, List<Sentence> reasons) {}

    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    /** Called for each line of the table, the most particular first. */
    void inCharge(UUID unit, String kindName, String kindEnglish, String areaName) {
        String where = areaName.isEmpty() ? "" : "，" + areaName;
        add(
                unit,
                Rank.IN_CHARGE,
                new Sentence(
                        "职责清单：%s%s".formatted(kindName, where),
                        "Table of responsibilities: %s%s"
                                .formatted(kindEnglish, areaName.isEmpty() ? "" : ", " + areaName)));
    }

    /** Called for units that had needs like it, in the order of the model; who solved none is no candidate by that. */
    void learned(UUID unit, int solved, int handedBack, int of) {
        if (solved == 0 && !entries.containsKey(unit)) {
            return;
        }
        boolean reluctant = handedBack > solved;
        if (solved > 0) {
            add(
                    unit,
                    reluctant ? Rank.RELUCTANT : Rank.LEARNED,
                    new Sentence(
                            "最近 %d 件类似需求中，%d 件由其办成".formatted(of, solved),
                            "%d of the last %d like it were solved there".formatted(solved, of)));
        }
        if (handedBack > 0) {
            add(
                    unit,
                    reluctant ? Rank.RELUCTANT : Rank.LEARNED,
                    new Sentence(
                            "最近 %d 件类似需求中，%d 件被其退回".formatted(of, handedBack),
                            "%d of the last %d like it were handed back from there".formatted(handedBack, of)));
        }
        if (reluctant) {
            entries.computeIfPresent(unit, (same, entry) -> new Entry(Rank.RELUCTANT, entry.reasons));
        }
    }

    void firstReceiver(UUID unit) {
        add(
                unit,
                Rank.FIRST_RECEIVER,
                new Sentence("首接单位：职责不清时由其先办", "First receiver: leads while the duty is unclear"));
    }

    void lastResort(UUID unit) {
        add(unit, Rank.LAST_RESORT, new Sentence("兜底单位", "Unit of last resort"));
    }

    /** It had this very need; the unit of last resort keeps its place. */
    void handedBack(UUID unit, String reason) {
        var why = new Sentence("已退回：%s".formatted(reason), "Handed back from there: %s".formatted(reason));
        Entry known = entries.get(unit);
        boolean last = known != null && known.rank == Rank.LAST_RESORT;
        add(unit, last ? Rank.LAST_RESORT : Rank.HANDED_BACK, why);
        if (!last) {
            entries.computeIfPresent(unit, (same, entry) -> new Entry(Rank.HANDED_BACK, entry.reasons));
        }
    }

    /** The first rank that a unit gets is its own; what is said later is added. */
    private void add(UUID unit, Rank rank, Sentence reason) {
        entries.computeIfAbsent(unit, same -> new Entry(rank, new ArrayList<>()))
                .reasons
                .add(reason);
    }

    List<Line> lines() {
        return entries.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().rank))
                .map(entry -> new Line(entry.getKey(), List.copyOf(entry.getValue().reasons)))
                .toList();
    }
}
