package org.bangfu.scenario;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.launch.Instance;

/**
 * Looks for every personal value that went into a season in every byte that it left behind. What was meant to be read, the names
 * of enterprises, has to be found by the same search; otherwise finding nothing would say nothing.
 */
final class Privacy {

    /** Kept apart from the data, and random. */
    private static final String KEYS = "keys";

    private final Map<String, Set<String>> personal;
    private final Set<String> open;
    private final TextSearch rows;
    private final TextSearch files;
    private final int mistakable;
    private int tables;
    private int searched;

    private Privacy(Map<String, Set<String>> personal, Set<String> open, int mistakable) {
        this.personal = personal;
        this.open = open;
        this.mistakable = mistakable;
        List<String> all = Stream.concat(personal.values().stream().flatMap(Collection::stream), open.stream())
                .toList();
        rows = new TextSearch(all);
        files = new TextSearch(all);
    }

    /**
     * To be asked before anything goes in: what is there already, a name that is part of a village's, is no trace of anybody.
     *
     * @param empty with its reference data and nothing else
     */
    static Privacy before(Season season, Instance empty) throws IOException, SQLException {
        Map<String, Set<String>> personal = wentIn(season);
        var already = new TextSearch(
                personal.values().stream().flatMap(Collection::stream).toList());
        try (OutputStream all = already.in("the reference data")) {
            empty.copyEverything(all);
        }
        personal.replaceAll((component, values) -> values.stream()
                .filter(value -> !already.found().containsKey(value))
                .collect(Collectors.toCollection(TreeSet::new)));
        return new Privacy(
                personal,
                season.firms().stream().map(Firm::name).collect(Collectors.toCollection(TreeSet::new)),
                already.found().size());
    }

    /** What went in, by the component that holds it; the word with which people sign in is nobody's business either. */
    static Map<String, Set<String>> wentIn(Season season) {
        var values = new LinkedHashMap<String, Set<String>>();
        Set<String> phones = Stream.concat(
                        season.firms().stream().flatMap(firm -> Stream.of(firm.contact(), firm.second())),
                        season.projects().stream().map(KeyProject::contact))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        values.put(
                "Person.name",
                Stream.concat(phones.stream().map(Books::name), Staff.names()).collect(Collectors.toSet()));
        values.put(
                "Person.phone", Stream.concat(phones.stream(), Staff.phones()).collect(Collectors.toSet()));
        values.put(
                "Enterprise.legalRepresentative",
                season.firms().stream().map(Firm::representative).collect(Collectors.toSet()));
        values.put("Encounter.words", Set.of(Spoken.WORDS));
        values.put("Encounter.participants", Set.of(Spoken.PARTICIPANTS));
        values.put("Encounter.position", Set.copyOf(Spoken.POSITION.values()));
        values.put("ShiftNote.words", Set.of(Ambassadors.NOTE));
        values.put("Tracked.note", Set.of(Ambassadors.HEARD));
        values.put("NoticeSetting.mail", Set.of(Staff.MAIL));
        values.put("Member.name", Organisation.EXPERTS.keySet());
        values.put("password", Set.of(Staff.PASSWORD));
        return values;
    }

    /**
     * Searches what a played season left: the rows of every table while the database runs, then, stopped, its files.
     *
     * @param data its data directory
     */
    void search(Instance played, Path data) throws IOException, SQLException {
        try (OutputStream all = rows.in("the rows")) {
            tables = played.copyEverything(all);
        }
        played.close();
        try (Stream<Path> walked = Files.walk(data)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                if (!file.equals(data.resolve(KEYS))) {
                    try (OutputStream one = files.in(data.relativize(file).toString())) {
                        Files.copy(file, one);
                    }
                    searched++;
                }
            }
        }
    }

    /** A sentence for each personal value that was found, and for each open one that was not. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (TextSearch search : List.of(rows, files)) {
            personal.forEach((component, values) -> values.stream()
                    .filter(search.found()::containsKey)
                    .map(value -> "%s %s lies in %s"
                            .formatted(component, value, search.found().get(value)))
                    .forEach(faults::add));
        }
        open.stream()
                .filter(name ->
                        !rows.found().containsKey(name) || !files.found().containsKey(name))
                .forEach(name -> faults.add("%s was not found, though it is there for everybody".formatted(name)));
        return faults;
    }

    /** What was looked for and where, as lines of a table. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        personal.forEach(
                (component, values) -> lines.add("| %s: values looked for, found in rows, found in files | %d, %d, %d |"
                        .formatted(component, values.size(), met(values, rows), met(values, files))));
        lines.add("| values left out, because they stand in the reference data of an empty database too | %d |"
                .formatted(mistakable));
        lines.add("| positive control, names of enterprises: looked for, found in rows, found in files | %d, %d, %d |"
                .formatted(open.size(), met(open, rows), met(open, files)));
        lines.add(
                "| rows of %d tables, as text and in binary, unpacked: bytes | %,d |".formatted(tables, rows.bytes()));
        lines.add("| %d files after a clean stop, write-ahead log and logs included: bytes | %,d |"
                .formatted(searched, files.bytes()));
        return lines;
    }

    private static long met(Set<String> values, TextSearch search) {
        return values.stream().filter(search.found()::containsKey).count();
    }
}
