package org.bangfu.liaison.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.Access;
import org.bangfu.client.ClientId;
import org.bangfu.directory.AreaId;
import org.bangfu.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A part of a zone with its cadre.
 *
 * @param area in which it lies; null when it lies across several
 * @param cadreSince the cadre's first day
 */
record Grid(UUID id, String name, @Nullable AreaId area, PersonId cadre, LocalDate cadreSince, int version) {

    Grid with(int seen, PersonId next, LocalDate day, LocalDate today) {
        if (seen != version) {
            throw GridProblem.GRID_CHANGED.with();
        }
        if (next.equals(cadre)) {
            throw GridProblem.GRID_CADRE_SAME.with();
        }
        if (!day.isAfter(cadreSince) || day.isBefore(today)) {
            throw GridProblem.GRID_DAY.with("day", day).at(List.of("day"));
        }
        return new Grid(id, name, area, next, day, version + 1);
    }

    /** A client that lies in a grid from a day on. */
    record Placed(ClientId client, UUID grid, LocalDate from) {}

    /** What the cadre may see by it, from whichever came later on. */
    Access access(Placed placed) {
        LocalDate from = placed.from.isAfter(cadreSince) ? placed.from : cadreSince;
        return new Access(placed.client, Access.Holder.PERSON, cadre.value(), Access.Why.GRID, id, from, null, 0);
    }

    /** The same, ended. */
    Access ended(Placed placed, LocalDate day) {
        Access held = access(placed);
        return new Access(
                held.client(), held.holderKind(), held.holder(), held.why(), held.source(), held.validFrom(), day, 1);
    }
}
