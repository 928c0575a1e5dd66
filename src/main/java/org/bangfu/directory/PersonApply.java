package org.bangfu.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.directory.PersonJudge.Units;
import org.bangfu.directory.PersonKind.Line;
import org.bangfu.platform.intake.Known;
import org.bangfu.platform.intake.Step;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;

/** Collects what a piece of rows writes: people, the posts that are new or may something else, and who holds which from when. */
final class PersonApply {

    private final Directory directory;
    private final Actor actor;
    private final List<Step<Line>> steps;
    private final Units units;
    private final Map<PersonId, Person> standing;
    private final Map<String, Post> posts = new HashMap<>();
    private final List<PostHolder> all;
    private final Map<PostId, Post> written = new LinkedHashMap<>();
    private final List<PostHolder> holders = new ArrayList<>();
    private final List<PostHolder> dropped = new ArrayList<>();

    PersonApply(Directory directory, Actor actor, List<Step<Line>> steps) {
        this.directory = directory;
        this.actor = actor;
        this.steps = steps;
        this.units = Units.of(directory.units(actor));
        this.standing = directory.persons(
                actor, steps.stream().map(step -> new PersonId(step.id())).toList());
        directory.posts(actor).forEach(post -> posts.put(key(post.unit(), post.title()), post));
        this.all = directory.holders(actor);
    }

    /** Gives the versions as {@link PersonJudge} will see them. */
    List<String> write(Journal journal) {
        var versions = new ArrayList<String>();
        var people = new ArrayList<Person>();
        for (Step<Line> step : steps) {
            Person before = standing.get(new PersonId(step.id()));
            Person person = person(step, before);
            if (!person.equals(before)) {
                people.add(person);
            }
            versions.add(PersonJudge.version(person, place(step)));
        }
        directory.writePeople(journal, actor, people);
        directory.writePosts(journal, actor, List.copyOf(written.values()));
        directory.withdrawHolders(journal, actor, dropped);
        directory.writeHolders(journal, actor, holders);
        directory.forget(actor, steps.stream().map(Step::id).toList());
        return versions;
    }

    /** People who came in with an import, with the post they came in with. */
    void withdraw(Journal journal, List<Known<Line>> records) {
        Map<UUID, PostHolder> byId = all.stream().collect(Collectors.toMap(PostHolder::id, Function.identity()));
        directory.withdrawHolders(
                journal,
                actor,
                records.stream()
                        .map(known -> heldIn(known.version()))
                        .flatMap(Optional::stream)
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .toList());
        directory.withdrawPeople(
                journal,
                actor,
                List.copyOf(directory
                        .persons(
                                actor,
                                records.stream()
                                        .map(known -> new PersonId(known.id()))
                                        .toList())
                        .values()));
    }

    private static Person person(Step<Line> step, @Nullable Person before) {
        Line line = step.line();
        if (before != null && before.name().equals(line.name())) {
            return before;
        }
        return new Person(
                new PersonId(step.id()), line.name(), line.phone(), before == null ? 0 : before.version() + 1);
    }

    /** Who holds what after this step; null for somebody without a post. */
    private @Nullable PostHolder place(Step<Line> step) {
        PostHolder held = step.before() == null
                ? null
                : heldIn(step.before().version()).flatMap(this::holder).orElse(null);
        Unit unit = units.find(step.line().unit());
        if (unit == null || step.line().title() == null) {
            if (held != null) {
                dropped.add(held);
            }
            return null;
        }
        Post post = post(step, unit, step.line().title());
        if (held == null) {
            return began(step, post);
        }
        if (held.post().equals(post.id())) {
            return again(held, step);
        }
        return step.line().from() == null ? movedBack(held, post) : moved(held, step, post);
    }

    private Post post(Step<Line> step, Unit unit, String title) {
        Post post = posts.get(key(unit.id(), title));
        Line line = step.line();
        if (post == null) {
            post = new Post(new PostId(Ids.next()), unit.id(), title, line.roles(), 0);
            written.put(post.id(), post);
        } else if (!line.roles().isEmpty() && !line.roles().equals(post.roles())) {
            int version = written.containsKey(post.id()) ? post.version() : post.version() + 1;
            post = new Post(post.id(), post.unit(), title, line.roles(), version);
            written.put(post.id(), post);
        }
        posts.put(key(unit.id(), title), post);
        return post;
    }

    private PostHolder began(Step<Line> step, Post post) {
        var holder = new PostHolder(
                Ids.next(),
                post.id(),
                new PersonId(step.id()),
                Objects.requireNonNull(step.line().from()),
                null,
                0);
        holders.add(holder);
        return holder;
    }

    /** The same post, perhaps from another day. */
    private PostHolder again(PostHolder held, Step<Line> step) {
        if (step.line().from() == null || held.validFrom().equals(step.line().from())) {
            return held;
        }
        var corrected = new PostHolder(
                held.id(), held.post(), held.person(), step.line().from(), null, held.version() + 1);
        holders.add(corrected);
        return corrected;
    }

    private PostHolder moved(PostHolder held, Step<Line> step, Post post) {
        holders.add(new PostHolder(
                held.id(),
                held.post(),
                held.person(),
                held.validFrom(),
                step.line().from(),
                held.version() + 1));
        return began(step, post);
    }

    /** The inverse of a move: the post held before goes on as if it had never ended. */
    private PostHolder movedBack(PostHolder held, Post post) {
        PostHolder before = all.stream()
                .filter(each -> each.person().equals(held.person())
                        && each.post().equals(post.id())
                        && held.validFrom().equals(each.validTo()))
                .findFirst()
                .orElseThrow(DirectoryProblem.DIRECTORY_CHANGED::with);
        dropped.add(held);
        var reopened = new PostHolder(
                before.id(), before.post(), before.person(), before.validFrom(), null, before.version() + 1);
        holders.add(reopened);
        return reopened;
    }

    private Optional<PostHolder> holder(UUID id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static Optional<UUID> heldIn(String version) {
        String[] part = version.split(" ", 3);
        return part.length < 3 ? Optional.empty() : Optional.of(UUID.fromString(part[1]));
    }

    private static String key(UnitId unit, String title) {
        return unit.value() + " " + title;
    }
}
