package org.bangfu.directory;

import java.util.List;
import java.util.Map;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.springframework.stereotype.Repository;

/** Takes records away that should never have come in; each only as it was last seen, and only while nothing refers to it. */
@Repository
class Withdrawals {

    Change areas(ZoneId zone, List<Area> areas) {
        return new Change(
                """
                DELETE FROM area
                WHERE zone_id = :zone AND (id, version) IN (SELECT * FROM unnest(:ids::uuid[], :versions::integer[]))
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(areas, area -> area.id().value()),
                        "versions", Sql.texts(areas, Area::version)),
                areas.size());
    }

    Change units(ZoneId zone, List<Unit> units) {
        return new Change(
                """
                DELETE FROM unit
                WHERE zone_id = :zone AND (id, version) IN (SELECT * FROM unnest(:ids::uuid[], :versions::integer[]))
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(units, unit -> unit.id().value()),
                        "versions", Sql.texts(units, Unit::version)),
                units.size());
    }

    Change holders(ZoneId zone, List<PostHolder> holders) {
        return new Change(
                """
                DELETE FROM post_holder
                WHERE zone_id = :zone AND (id, version) IN (SELECT * FROM unnest(:ids::uuid[], :versions::integer[]))
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(holders, PostHolder::id),
                        "versions", Sql.texts(holders, PostHolder::version)),
                holders.size());
    }

    /** Nobody who has got in. */
    Change people(ZoneId zone, List<Person> people) {
        return new Change(
                """
                DELETE FROM person
                WHERE zone_id = :zone AND (id, version) IN (SELECT * FROM unnest(:ids::uuid[], :versions::integer[]))
                  AND NOT EXISTS (
                      SELECT FROM sign_in_person AS active
                      WHERE active.zone_id = person.zone_id AND active.person = person.id)
                """,
                Map.of(
                        "zone", zone.value(),
                        "ids", Sql.texts(people, person -> person.id().value()),
                        "versions", Sql.texts(people, Person::version)),
                people.size());
    }

    /** Sheets that were printed for them. */
    Change sheets(ZoneId zone, List<Person> people) {
        return new Change(
                "DELETE FROM activation_sheet WHERE zone_id = :zone AND person = ANY (:ids::uuid[])",
                Map.of(
                        "zone",
                        zone.value(),
                        "ids",
                        Sql.texts(people, person -> person.id().value())),
                Change.ANY);
    }
}
