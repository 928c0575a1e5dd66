package org.bangfu.project;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.bangfu.client.Client;
import org.bangfu.client.Facts;
import org.bangfu.client.Statement;
import org.bangfu.directory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * All that the register says of a project from a day on.
 *
 * @param from the first day on which name and area hold
 */
record Listing(
        Project project,
        String name,
        LocalDate from,
        @Nullable AreaId area) {

    boolean listed() {
        return project.status() == Project.Status.LISTED;
    }

    /** What it says to the client, under the same version. */
    Statement statement() {
        return new Statement(
                client(),
                from,
                new Facts(listed(), area, null, null, null, new TreeSet<>()),
                List.of(project.code().value()));
    }

    Client client() {
        return new Client(project.client(), Client.Kind.PROJECT, name, listed(), project.version());
    }
}
