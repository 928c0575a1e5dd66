package org.bangfu.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bangfu.launch.Instance;

/** The people of the season's zone on its first morning, signed in: for whoever calls the product as they would. */
public final class Cast {

    private final Play play;

    private Cast(Play play) {
        this.play = play;
    }

    /**
     * Opens the zone over HTTP, with the first so many of its enterprises.
     *
     * @param sheets where the printed activation sheets are laid
     */
    public static Cast signedIn(Instance instance, int enterprises, Path sheets)
            throws IOException, InterruptedException {
        List<Firm> firms = SeasonA.season().firms();
        var season = new Season(
                firms.subList(0, Math.min(enterprises, firms.size())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Cast(Play.signedIn(season, instance, sheets));
    }

    /** Somebody who files for a client, with the cookie that signing in gave. */
    public record Contact(UUID client, String cookie) {}

    /** One for each client. */
    public List<Contact> contacts() {
        return play.contacts().entrySet().stream()
                .map(entry -> new Contact(
                        UUID.fromString(entry.getKey()), entry.getValue().cookie()))
                .sorted(Comparator.comparing(Contact::client))
                .toList();
    }

    /** The cookie of an official with that role. */
    public String official(String role) {
        return play.as(role).cookie();
    }

    /** An invented unified social credit code with its check characters right; none of the season's. */
    public static String creditCode(int number) {
        return Invented.creditCode(number);
    }
}
