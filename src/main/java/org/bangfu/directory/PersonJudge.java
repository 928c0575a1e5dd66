package org.bangfu.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.directory.PersonKind.Line;
import org.bangfu.platform.intake.Fault;
import org.bangfu.platform.intake.Judged;
import org.bangfu.platform.intake.Known;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;

/**
 * What rows of people mean for those who are there. Everything is read once, then only looked up.
 *
 * @param holders posts that people hold without an end, by person
 */
record PersonJudge(
        Units units, Map<String, Person> people, Map<PostId, Post> posts, Map<PersonId, List<PostHolder>> holders) {

    static PersonJudge of(Directory directory, Actor actor, List<Line> lines) {
        return new PersonJudge(
                Units.of(directory.units(actor)),
                directory.byPhone(actor, lines.stream().map(Line::phone).toList()),
                directory.posts(actor).stream().collect(Collectors.toMap(Post::id, Function.identity())),
                directory.holders(actor).stream()
                        .filter(holder -> holder.validTo() == null)
                        .collect(Collectors.groupingBy(PostHolder::person)));
    }

    /** Units by path, and by name where only one is called so. */
    record Units(Map<String, Unit> byWord) {

        static Units of(List<Unit> all) {
            var byWord = new HashMap<String, Unit>();
            all.stream().collect(Collectors.groupingBy(Unit::name)).forEach((name, same) -> {
                if (same.size() == 1) {
                    byWord.put(name, same.getFirst());
                }
            });
            all.forEach(unit -> byWord.put(word(unit), unit));
            return new Units(byWord);
        }

        @Nullable
        Unit find(@Nullable String word) {
            return word == null ? null : byWord.get(word);
        }

        /** Its path without the slash at the end. */
        static String word(Unit unit) {
            return unit.path().substring(0, unit.path().length() - 1);
        }
    }

    List<Judged<Line>> judge(List<Line> lines) {
        var newPosts = new HashMap<String, Set<Role>>();
        return lines.stream().map(line -> judge(line, newPosts)).toList();
    }

    private Judged<Line> judge(Line line, Map<String, Set<Role>> newPosts) {
        Unit unit = units.find(line.unit());
        if (unit == null) {
            return new Judged<>(
                    null,
                    List.of(Fault.at(
                            "unit",
                            "没有单位“%s”，或有几个同名单位：请先导入单位，或写明上级（上级/单位）".formatted(line.unit()),
                            "There is no unit “%s”, or several: import it first, or write what is above it too"
                                    .formatted(line.unit()))));
        }
        var faults = new ArrayList<Fault>();
        Post post = post(unit, line.title());
        Person person = people.get(line.phone());
        PostHolder held = person == null ? null : held(person, post, faults);
        checkRoles(line, unit, post, person, newPosts, faults);
        if (held != null
                && moves(held, post)
                && line.from() != null
                && !line.from().isAfter(held.validFrom())) {
            faults.add(Fault.at(
                    "from",
                    "现任岗位从 %s 开始，新岗位的任职日期须在其后".formatted(held.validFrom()),
                    "The present post began on %s: the new one begins later".formatted(held.validFrom())));
        }
        return new Judged<>(person == null ? null : known(line, person, held, post), faults);
    }

    static boolean moves(PostHolder held, @Nullable Post post) {
        return post == null || !held.post().equals(post.id());
    }

    @Nullable
    Post post(Unit unit, @Nullable String title) {
        return posts.values().stream()
                .filter(post -> post.unit().equals(unit.id()) && post.title().equals(title))
                .findFirst()
                .orElse(null);
    }

    /** The post that the row is about: the one it names, or the only one there is. */
    private @Nullable PostHolder held(Person person, @Nullable Post post, List<Fault> faults) {
        List<PostHolder> all = holders.getOrDefault(person.id(), List.of());
        for (PostHolder holder : all) {
            if (!moves(holder, post)) {
                return holder;
            }
        }
        if (all.size() > 1) {
            faults.add(Fault.at(
                    "title",
                    "此人现有 %d 个岗位，表里是另一个：请先在人员页面办理调整".formatted(all.size()),
                    "This person holds %d posts, none of them this one: see to it on the page of people"
                            .formatted(all.size())));
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    /** Roles hang on the post, so one row does not change them for somebody else. */
    private void checkRoles(
            Line line,
            Unit unit,
            @Nullable Post post,
            @Nullable Person person,
            Map<String, Set<Role>> newPosts,
            List<Fault> faults) {
        if (line.roles().isEmpty()) {
            return;
        }
        Set<Role> others = post == null
                ? newPosts.putIfAbsent(unit.path() + line.title(), line.roles())
                : heldByAnother(post, person) ? post.roles() : null;
        if (others != null && !others.equals(line.roles())) {
            faults.add(Fault.at(
                    "roles",
                    "角色跟着岗位走，担任“%s”的还有别人，角色不同：请改岗位名称，或角色一栏留空".formatted(line.title()),
                    "Roles belong to the post, and somebody else holds “%s” with others: name the post differently, or leave the roles empty"
                            .formatted(line.title())));
        }
    }

    private boolean heldByAnother(Post post, @Nullable Person person) {
        return holders.values().stream()
                .flatMap(List::stream)
                .anyMatch(holder -> holder.post().equals(post.id())
                        && (person == null || !holder.person().equals(person.id())));
    }

    /** The person in the words of the row, so that what is the same also reads the same. */
    private Known<Line> known(Line line, Person person, @Nullable PostHolder held, @Nullable Post named) {
        Post post = held == null ? null : posts.get(held.post());
        if (held == null || post == null) {
            return new Known<>(
                    person.id().value(),
                    version(person, null),
                    new Line(person.name(), line.phone(), null, null, Set.of(), null));
        }
        boolean moves = moves(held, named);
        return new Known<>(
                person.id().value(),
                version(person, held),
                new Line(
                        person.name(),
                        line.phone(),
                        moves ? word(post) : line.unit(),
                        post.title(),
                        line.roles().isEmpty() ? Set.of() : post.roles(),
                        moves ? null : held.validFrom()));
    }

    private @Nullable String word(Post post) {
        return units.byWord().values().stream()
                .filter(unit -> unit.id().equals(post.unit()))
                .map(Units::word)
                .findFirst()
                .orElse(null);
    }

    static String version(Person person, @Nullable PostHolder held) {
        return person.version() + " " + (held == null ? "-" : held.id() + " " + held.version());
    }
}
