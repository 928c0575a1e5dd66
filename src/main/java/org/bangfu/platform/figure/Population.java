package org.bangfu.platform.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;

/** Who figures are about, as of any day: contributed by the module that knows clients. */
public interface Population {

    /** A FROM item with {@code fact.client}, and what the other methods name. */
    String from();

    /**
     * Who is in it and may be seen.
     *
     * @param day an SQL expression of type date
     */
    String where(Actor actor, String day);

    /** What {@link #where} binds. */
    Map<String, @Nullable Object> parameters(Actor actor, LocalDate today);

    /** Column in conditions → SQL. */
    Map<String, String> columns();

    /** Expression of type jsonb for what is so of the client that day. */
    String facts();

    /** Expression for the client's name, by which lists are ordered. */
    String name();

    /** What it can be broken down by → SQL that gives the part as text; a client may be in several parts. */
    Map<String, String> groups();

    /** Names of parts, in the order in which they are to be shown. */
    Map<String, String> names(Actor actor, String by, Collection<String> parts);
}
