package org.bangfu.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.bangfu.platform.zone.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Opens a zone: its row, its own office, the posts of the system and the security administrator, and a sheet for each. Run from
 * the command line by whoever keeps the machine; everything else is done by those two.
 */
@Service
public class ZoneOpening {

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Directory directory;
    private final Sheets sheets;
    private final Clock clock;
    private final List<OpeningStep> steps;

    ZoneOpening(
            JdbcClient jdbc,
            Commands commands,
            Directory directory,
            Sheets sheets,
            Clock clock,
            List<OpeningStep> steps) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.directory = directory;
        this.sheets = sheets;
        this.clock = clock;
        this.steps = steps;
    }

    /** A module's own part in opening a zone: its standard forms, its settings. Runs after the zone is there. */
    public interface OpeningStep {
        void open(Actor program);
    }

    /**
     * Opens a zone.
     *
     * @param demonstration invented data, refused by {@code serve}
     * @return the sheets of its two administrators
     * @throws org.bangfu.platform.web.Problem when the name is taken
     */
    public Opened open(String name, @Nullable Long parent, boolean demonstration) {
        ZoneId zone = next(name);
        var actor = Actor.program(zone);
        List<Sheet> printed =
                Zones.call(zone, () -> administrators(actor, name, insert(zone, name, parent, demonstration)));
        Zones.run(zone, () -> steps.forEach(step -> step.open(actor)));
        return new Opened(zone, printed);
    }

    private ZoneId next(String name) {
        if (jdbc.sql("SELECT EXISTS (SELECT FROM zone WHERE name = :name)")
                .param("name", name)
                .query((row, number) -> row.getBoolean(1))
                .single()) {
            throw DirectoryProblem.ZONE_NAME_TAKEN.with("name", name);
        }
        return new ZoneId(jdbc.sql("SELECT coalesce(max(id), 0) + 1 FROM zone")
                .query((row, number) -> row.getLong(1))
                .single());
    }

    /** Sent with everything else, so that no zone is without its administrators. */
    private static Change insert(ZoneId zone, String name, @Nullable Long parent, boolean demonstration) {
        return new Change(
                """
                INSERT INTO zone (id, name, parent, demonstration)
                VALUES (:zone, :name, :parent::bigint, :demonstration)
                ON CONFLICT DO NOTHING
                """,
                Map.of(
                        "zone",
                        zone.value(),
                        "name",
                        name,
                        "parent",
                        Sql.textOrNull(parent == null ? null : parent.toString()),
                        "demonstration",
                        demonstration));
    }

    private List<Sheet> administrators(Actor actor, String name, Change zone) {
        var unit = new Unit(new UnitId(Ids.next()), name, null, name + "/", 0);
        var system = new Post(new PostId(Ids.next()), unit.id(), "系统管理员", Set.of(Role.ADMINISTRATOR), 0);
        var security = new Post(new PostId(Ids.next()), unit.id(), "安全管理员", Set.of(Role.SECURITY_ADMINISTRATOR), 0);
        List<Person> people = List.of(
                new Person(new PersonId(Ids.next()), system.title(), null, 0),
                new Person(new PersonId(Ids.next()), security.title(), null, 0));
        LocalDate today = Days.today(clock);
        var printed = new ArrayList<Sheet>();
        commands.once(Command.of(actor), "zone.open", name, Unit.class, journal -> {
            journal.write(zone, () -> DirectoryProblem.ZONE_NAME_TAKEN.with("name", name));
            directory.writeUnits(journal, actor, List.of(unit));
            directory.writePosts(journal, actor, List.of(system, security));
            directory.writePeople(journal, actor, people);
            directory.writeHolders(
                    journal,
                    actor,
                    List.of(
                            new PostHolder(
                                    Ids.next(), system.id(), people.get(0).id(), today, null, 0),
                            new PostHolder(
                                    Ids.next(), security.id(), people.get(1).id(), today, null, 0)));
            printed.addAll(sheets.print(journal, actor.zone(), people));
            return unit;
        });
        return List.copyOf(printed);
    }

    /** A zone that was just opened. */
    public record Opened(ZoneId zone, List<Sheet> sheets) {}
}
