package org.bangfu.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Problem;
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

    /**
     * A module's own part in opening a zone: its standard forms, its settings. Runs after the zone is there, and again when an
     * opening that was cut off is taken up: what is there already stays.
     */
    public interface OpeningStep {
        void open(Actor program);
    }

    /**
     * Opens a zone, or takes up an opening that was cut off: until one of the two administrators has come in, the same words again
     * complete what is missing and print their sheets anew.
     *
     * @param demonstration invented data, refused by {@code serve}
     * @return the sheets of its two administrators; those printed before are worthless
     * @throws org.bangfu.platform.web.Problem when the name is taken
     */
    public Opened open(String name, @Nullable Long parent, boolean demonstration) {
        Optional<ZoneId> known = known(name, parent, demonstration);
        ZoneId zone = known.orElseGet(this::next);
        var actor = Actor.program(zone);
        List<Sheet> printed = Zones.call(
                zone,
                () -> known.isPresent()
                        ? again(actor, name)
                        : administrators(actor, name, insert(zone, name, parent, demonstration)));
        Zones.run(zone, () -> steps.forEach(step -> step.open(actor)));
        return new Opened(zone, printed);
    }

    /** Empty for a name that nobody has. */
    private Optional<ZoneId> known(String name, @Nullable Long parent, boolean demonstration) {
        return jdbc.sql("""
                SELECT id, parent IS NOT DISTINCT FROM :parent::bigint AND demonstration = :demonstration AS same
                FROM zone WHERE name = :name
                """)
                .param("name", name)
                .param("parent", Sql.textOrNull(parent == null ? null : parent.toString()))
                .param("demonstration", demonstration)
                .query((row, number) -> {
                    if (!row.getBoolean("same")) {
                        throw taken(name);
                    }
                    return new ZoneId(row.getLong("id"));
                })
                .optional();
    }

    private ZoneId next() {
        return new ZoneId(jdbc.sql("SELECT coalesce(max(id), 0) + 1 FROM zone")
                .query((row, number) -> row.getLong(1))
                .single());
    }

    private static Problem taken(String name) {
        return DirectoryProblem.ZONE_NAME_TAKEN.with("name", name);
    }

    /** New sheets for both, as long as neither has come in: the system's first. */
    private List<Sheet> again(Actor actor, String name) {
        List<PersonId> ids = Stream.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)
                .flatMap(role -> holders(actor, role))
                .distinct()
                .toList();
        if (!directory.signedIn(actor, ids).isEmpty()) {
            throw taken(name);
        }
        Map<PersonId, Person> known = directory.persons(actor, ids);
        List<Person> people =
                ids.stream().map(known::get).filter(Objects::nonNull).toList();
        var printed = new ArrayList<Sheet>();
        commands.once(Command.of(actor), "zone.open-again", name, DirectoryController.Printed.class, journal -> {
            printed.addAll(sheets.print(journal, actor.zone(), people));
            List<DirectoryController.Printed> entries =
                    ids.stream().map(DirectoryController.Printed::new).toList();
            entries.forEach(
                    entry -> journal.record("activation-sheet", entry.person().value(), 0, journal.now(), null, entry));
            return entries.getFirst();
        });
        return List.copyOf(printed);
    }

    private Stream<PersonId> holders(Actor actor, Role role) {
        Set<PostId> posts = directory.posts(actor).stream()
                .filter(post -> post.roles().contains(role))
                .map(Post::id)
                .collect(Collectors.toSet());
        return directory.holders(actor).stream()
                .filter(holder -> posts.contains(holder.post()))
                .map(PostHolder::person);
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
            journal.write(zone, () -> taken(name));
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
