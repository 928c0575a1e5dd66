package org.bangfu.enterprise;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.bangfu.client.Client;
import org.bangfu.client.Facts;
import org.bangfu.client.Statement;

/**
 * All that the register says of an enterprise from a day on.
 *
 * @param from the first day on which name and facts hold
 */
public record Listing(Enterprise enterprise, String name, LocalDate from, Facts facts) {

    /** What it says to the client, under the same version. */
    Statement statement() {
        var client =
                new Client(enterprise.client(), Client.Kind.ENTERPRISE, name, facts.listed(), enterprise.version());
        return new Statement(
                client,
                from,
                facts,
                Stream.concat(Stream.of(enterprise.creditCode().value()), enterprise.formerNames().stream())
                        .toList());
    }
}
