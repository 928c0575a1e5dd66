package org.bangfu.scenario;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.launch.SettableClock;
import tools.jackson.databind.JsonNode;

/** Plays the season's needs, step by step in the order of time. */
final class WishPlay {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final SettableClock clock;
    private final Staff staff;
    private final Map<String, String> clients;
    private final Map<String, Person> contacts;
    private final List<Act> acts = new ArrayList<>();
    private final Map<Wanted, UUID> ids = new HashMap<>();
    private final Map<Wanted, Integer> versions = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final List<Wanted> all;
    private int done;

    /** One thing that somebody does. */
    private record Act(LocalDateTime at, Runnable what) {}

    WishPlay(
            SettableClock clock,
            Staff staff,
            Map<String, String> clients,
            Map<String, Person> contacts,
            List<Wanted> all) {
        this.clock = clock;
        this.staff = staff;
        this.clients = clients;
        this.contacts = contacts;
        this.all = all;
        for (Wanted each : all) {
            acts.add(new Act(each.at(), () -> raise(each)));
            each.steps().forEach(step -> acts.add(new Act(step.at(), () -> step(each, step))));
        }
        acts.sort(Comparator.comparing(Act::at));
    }

    /** Everything before that moment that has not been done yet, each at its own time. */
    void until(LocalDateTime moment) {
        while (done < acts.size() && acts.get(done).at.isBefore(moment)) {
            Act act = acts.get(done++);
            clock.set(act.at.atZone(SHANGHAI).toInstant());
            act.what.run();
        }
    }

    private void raise(Wanted wanted) {
        UUID id = Person.id();
        Person raiser = wanted.isFound() ? staff.of(wanted.raiser()) : contact(wanted);
        JsonNode raised = raiser.post(
                path(wanted),
                Map.of(
                        "id", id.toString(),
                        "kind", wanted.kind(),
                        "urgency", wanted.urgency(),
                        "text", wanted.text()));
        ids.put(wanted, id);
        versions.put(wanted, raised.path("version").asInt());
    }

    private void step(Wanted wanted, Wanted.Done step) {
        var body = new LinkedHashMap<String, Object>();
        body.put("seen", versions.get(wanted));
        step.said().forEach((name, value) -> body.put(name, said(value)));
        if (step.step().equals("merge")) {
            body.put("into", firstOf(wanted.code()));
        }
        boolean own = step.who().equals(Wanted.CONTACT);
        String address = own
                ? path(wanted) + "/" + ids.get(wanted) + "/" + step.step()
                : "/needs/%s/%s".formatted(ids.get(wanted), step.step());
        Person who = own
                ? contact(wanted)
                : Character.isDigit(step.who().charAt(0)) ? staff.of(step.who()) : staff.as(step.who());
        versions.put(wanted, who.post(address, body).path("version").asInt());
    }

    private String firstOf(String code) {
        return all.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(ids::get)
                .orElseThrow()
                .toString();
    }

    private Object said(Object value) {
        return switch (value) {
            case String text -> units().getOrDefault(text, text);
            case List<?> several -> several.stream().map(this::said).toList();
            default -> value;
        };
    }

    private Map<String, String> units() {
        if (units.isEmpty()) {
            staff.as("DISPATCHER")
                    .get("/units")
                    .forEach(unit -> units.put(
                            unit.path("name").asString(), unit.path("id").asString()));
        }
        return units;
    }

    private Person contact(Wanted wanted) {
        return Objects.requireNonNull(contacts.get(clients.get(wanted.code())), wanted.code());
    }

    private String path(Wanted wanted) {
        return "/clients/%s/needs".formatted(clients.get(wanted.code()));
    }
}
