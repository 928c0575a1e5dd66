package org.bangfu.liaison.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.client.Access;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.directory.UnitId;
import org.bangfu.platform.journal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * People of several units at one thing for a time. Whoever works in it may see its clients for as long; nobody else by it.
 *
 * @param to the first day on which it is no more; null while none is set
 */
record Team(
        UUID id,
        String name,
        Kind kind,
        @Nullable String purpose,
        LocalDate from,
        @Nullable LocalDate to,
        List<Member> members,
        List<Given> clients,
        int version) {

    enum Kind {
        TASK_FORCE,
        WORKING_GROUP
    }

    /** As what somebody works in it. */
    enum Part {
        LEADER,
        MEMBER,
        /** On loan; stays with the home unit. */
        SECONDEE,
        /** From outside, known by name and organisation; sees nothing here. */
        EXPERT
    }

    /**
     * Somebody in it.
     *
     * @param person null for an outside expert
     * @param homeUnit of a secondee
     * @param name of an outside expert
     */
    record Member(
            UUID id,
            Part part,
            @Nullable PersonId person,
            @Nullable UnitId homeUnit,
            @Personal(subject = "id") @Nullable String name,
            @Nullable String organisation,
            LocalDate from,
            @Nullable LocalDate to) {

        void check() {
            boolean outside = part == Part.EXPERT;
            if (outside == (person != null) || outside == (name == null) || outside == (organisation == null)) {
                throw TeamProblem.TEAM_MEMBER.with().at(List.of("person", "name", "organisation"));
            }
            if ((part == Part.SECONDEE) != (homeUnit != null)) {
                throw TeamProblem.TEAM_HOME.with().at(List.of("homeUnit"));
            }
        }

        Member until(LocalDate day) {
            if (to != null || !day.isAfter(from)) {
                throw TeamProblem.TEAM_DAY.with("day", day).at(List.of("day"));
            }
            return new Member(id, part, person, homeUnit, name, organisation, from, day);
        }
    }

    /** A client that it was given. */
    record Given(ClientId client, LocalDate from, @Nullable LocalDate to) {
        Given until(LocalDate day) {
            if (to != null || !day.isAfter(from)) {
                throw TeamProblem.TEAM_DAY.with("day", day).at(List.of("day"));
            }
            return new Given(client, from, day);
        }
    }

    Team join(Member member) {
        member.check();
        refuse(to != null || member.from().isBefore(from), member.from());
        if (members.stream()
                .anyMatch(each -> each.to == null && each.person != null && each.person.equals(member.person))) {
            throw TeamProblem.TEAM_TWICE.with();
        }
        if (member.part == Part.LEADER
                && members.stream().anyMatch(each -> each.part == Part.LEADER && each.to == null)) {
            throw TeamProblem.TEAM_LEADER.with();
        }
        return with(to, plus(members, member), clients);
    }

    Team leave(UUID member, LocalDate day) {
        if (members.stream().noneMatch(each -> each.id.equals(member))) {
            throw TeamProblem.TEAM_MEMBER_UNKNOWN.with();
        }
        return with(
                to,
                members.stream()
                        .map(each -> each.id.equals(member) ? each.until(day) : each)
                        .toList(),
                clients);
    }

    Team give(List<ClientId> given, LocalDate day) {
        refuse(to != null || day.isBefore(from), day);
        var all = new ArrayList<>(clients);
        for (ClientId client : given) {
            if (clients.stream().noneMatch(each -> each.client.equals(client) && each.to == null)) {
                refuse(
                        clients.stream()
                                .anyMatch(
                                        each -> each.client.equals(client) && each.to != null && each.to.isAfter(day)),
                        day);
                all.add(new Given(client, day, null));
            }
        }
        return with(to, members, List.copyOf(all));
    }

    Team take(ClientId client, LocalDate day) {
        if (clients.stream().noneMatch(each -> each.client.equals(client) && each.to == null)) {
            throw TeamProblem.TEAM_CLIENT.with();
        }
        return with(
                to,
                members,
                clients.stream()
                        .map(each -> each.client.equals(client) && each.to == null ? each.until(day) : each)
                        .toList());
    }

    /** Everybody leaves, and everything goes, on one day. */
    Team end(LocalDate day) {
        refuse(to != null || !day.isAfter(from), day);
        return with(
                day,
                members.stream()
                        .map(each -> each.to == null ? each.until(day) : each)
                        .toList(),
                clients.stream()
                        .map(each -> each.to == null ? each.until(day) : each)
                        .toList());
    }

    private static void refuse(boolean wrong, LocalDate day) {
        if (wrong) {
            throw TeamProblem.TEAM_DAY.with("day", day).at(List.of("day"));
        }
    }

    private Team with(@Nullable LocalDate end, List<Member> people, List<Given> given) {
        return new Team(id, name, kind, purpose, from, end, people, given, version + 1);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }

    /** Whoever works in it may see each of its clients while both are in it; by the id of the right. */
    Map<String, Access> rights() {
        var rights = new LinkedHashMap<String, Access>();
        for (Member member : members) {
            PersonId person = member.person;
            if (person != null) {
                for (Given given : clients) {
                    LocalDate begins = member.from.isAfter(given.from) ? member.from : given.from;
                    LocalDate ends = earlier(member.to, given.to);
                    if (ends == null || ends.isAfter(begins)) {
                        rights.put(
                                person.value() + " " + given.client.value() + " " + begins,
                                new Access(
                                        given.client,
                                        Access.Holder.PERSON,
                                        person.value(),
                                        Access.Why.TEAM,
                                        id,
                                        begins,
                                        ends,
                                        ends == null ? 0 : 1));
                    }
                }
            }
        }
        return rights;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }
}
