package org.bangfu.liaison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bangfu.directory.PersonId;

/** All who serve, served and will serve one client: the rules that look at several assignments at once. */
record Serving(List<Assignment> assignments) {

    /** Another who would be its officer at the same time. */
    Optional<Assignment> otherOfficer(LocalDate from) {
        return reaching(from)
                .filter(each -> each.kind() == Assignment.Kind.OFFICER)
                .findFirst();
    }

    /** What the same person would be at the same time. */
    Optional<Assignment> twice(PersonId person, LocalDate from) {
        return reaching(from).filter(each -> each.officer().equals(person)).findFirst();
    }

    boolean isServed(LocalDate day) {
        return assignments.stream().anyMatch(each -> each.serves() && each.holds(day));
    }

    private Stream<Assignment> reaching(LocalDate from) {
        return assignments.stream().filter(each -> each.reaches(from));
    }

    /** With some of them as they are to be, and others added. */
    Serving with(Collection<Assignment> next) {
        return new Serving(Stream.concat(
                        assignments.stream()
                                .filter(each -> next.stream()
                                        .noneMatch(other -> other.id().equals(each.id()))),
                        next.stream())
                .toList());
    }

    /** The first day from {@code day} on, on which neither officer nor deputy serves; empty when there is none. */
    Optional<LocalDate> gap(LocalDate day) {
        return Stream.concat(
                        Stream.of(day),
                        assignments.stream().map(Assignment::to).filter(to -> to != null && to.isAfter(day)))
                .filter(each -> !isServed(each))
                .min(LocalDate::compareTo);
    }
}
