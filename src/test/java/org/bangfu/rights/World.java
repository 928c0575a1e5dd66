package org.bangfu.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.bangfu.form.Forms;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestClock;
import org.bangfu.platform.TestZone;
import org.bangfu.platform.file.Photographs;
import org.bangfu.platform.intake.Office;
import org.bangfu.platform.job.Workers;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Zones;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A zone with one of everything, made through the product; all its names carry {@link #marker}. Invented throughout. */
final class World {

    final TestZone zone = TestZone.open();
    final String marker = "标记" + zone.id().value() + "号";
    final UUID unit = Ids.next();
    final UUID enterprise = Ids.next();
    final UUID second = Ids.next();
    final UUID area = Ids.next();
    final Map<Role, String> tokens = new EnumMap<>(Role.class);
    final Map<Role, UUID> imports = new EnumMap<>(Role.class);
    final String otherSecretary;
    final UUID bulletin;
    final UUID encounter;
    final UUID photo;
    final UUID tracked;
    private final Caller caller;
    private final Workers workers;
    private int contacts;

    World(Caller caller, Forms forms, Workers workers) {
        this.caller = caller;
        this.workers = workers;
        Zones.run(zone.id(), () -> forms.open(Actor.program(zone.id())));
        for (Role role : Role.values()) {
            if (role != Role.CONTACT) {
                tokens.put(role, zone.official(unit, role));
            }
        }
        otherSecretary = zone.official(unit, Role.SECRETARY);
        zone.sql("INSERT INTO area VALUES (:zone, :area, :name, NULL, 0)", "area", area, "name", marker + "片区");
        zone.sql(
                "INSERT INTO own_day VALUES (:zone, '2020-02-12', false, :reason, gen_random_uuid(), now(), false, 0)",
                "reason",
                marker + "停电");
        register();
        tokens.put(Role.CONTACT, zone.contact(enterprise));
        assign(enterprise, token(Role.LIAISON_OFFICER), "OFFICER");
        see(enterprise);
        encounter = encounter(Role.LIAISON_OFFICER, enterprise, false);
        photo = photo(Role.LIAISON_OFFICER, enterprise, encounter);
        tracked = tracked(Role.LIAISON_OFFICER, enterprise);
        file("2020-02-10", "null");
        bulletin = published();
        imports.put(Role.ADMINISTRATOR, checkedImport(Role.ADMINISTRATOR));
        imports.put(Role.ROSTER_CLERK, checkedImport(Role.ROSTER_CLERK));
    }

    private void register() {
        ok(post(Role.ROSTER_CLERK, "/api/enterprises", """
                {"id":"%s","name":"%s","creditCode":"91350100M000100Y43","from":"2020-02-01","area":"%s","industry":"3451","legalRepresentative":"%s"}""".formatted(
                        enterprise, marker + "甲", area, representative())));
        list(second, marker + "乙");
        zone.sql(
                "INSERT INTO enterprise VALUES (:zone, :id, '91370000MA3C000006', '{}', NULL, NULL, NULL, NULL, NULL, 'LISTED', NULL, 0)",
                "id",
                second);
    }

    /** Shown masked to whoever sees the enterprise. */
    String representative() {
        return "欧阳" + zone.id().value();
    }

    private void see(UUID client) {
        zone.sql(
                "INSERT INTO client_access VALUES (:zone, :client, 'UNIT', :unit, 'DISPATCH', :client, '2020-01-01', 'infinity', 0)",
                "client",
                client,
                "unit",
                unit);
    }

    /** Another enterprise, served by the officer and seen by the handler. */
    UUID served() {
        UUID client = Ids.next();
        list(client, marker + "丙");
        assign(client, token(Role.LIAISON_OFFICER), "OFFICER");
        see(client);
        return client;
    }

    private UUID @org.jspecify.annotations.Nullable [] shifts;

    private int weeks;

    /** The shifts of today, published a week ago: a colleague's, whose note waits, then the officer's. */
    UUID[] rota() {
        UUID[] laid = shifts;
        if (laid == null) {
            laid = new UUID[] {Ids.next(), Ids.next()};
            String colleague = colleague();
            TestClock.set("2020-02-03T09:00");
            ok(post(
                    Role.ROSTER_CLERK,
                    "/api/rota/shifts",
                    shifts("2020-02-10", laid[0], laid[1])
                            .replaceFirst(
                                    person(token(Role.LIAISON_OFFICER)).toString(),
                                    person(colleague).toString())));
            ok(post(Role.ROSTER_CLERK, "/api/rota/weeks/2020-02-10/publish", "{}"));
            TestClock.reset();
            ok(caller.post(
                    colleague,
                    "/api/rota/shifts/%s/note".formatted(laid[0]),
                    "{\"seen\":-1,\"words\":\"%s\"}".formatted(marker)));
            shifts = laid;
        }
        return laid;
    }

    /** Eight hours, sixteen hours, then days; all the officer's. */
    String shifts(String monday, UUID first, UUID second) {
        var all = new java.util.StringJoiner(",", "{\"shifts\":[", "]}");
        var day = java.time.LocalDate.parse(monday);
        String officer = person(token(Role.LIAISON_OFFICER)).toString();
        all.add(shift(first, officer, day + "T00:00", day + "T08:00"));
        all.add(shift(second, officer, day + "T08:00", day.plusDays(1) + "T00:00"));
        for (int i = 1; i < 7; i++) {
            all.add(shift(Ids.next(), officer, day.plusDays(i) + "T00:00", day.plusDays(i + 1) + "T00:00"));
        }
        return all.toString();
    }

    private static String shift(UUID id, String who, String starts, String ends) {
        return "{\"id\":\"%s\",\"ambassador\":\"%s\",\"starts\":\"%s:00+08:00\",\"ends\":\"%s:00+08:00\"}"
                .formatted(id, who, starts, ends);
    }

    /** The Monday of a week of which nothing is laid out. */
    String freshMonday() {
        weeks++;
        return lastMonday();
    }

    String lastMonday() {
        return java.time.LocalDate.of(2020, 3, 2).plusWeeks(weeks).toString();
    }

    /** A week laid out and not published: the first shift a colleague's, the second the officer's. */
    UUID[] freshWeek() {
        UUID[] laid = {Ids.next(), Ids.next()};
        ok(post(
                Role.ROSTER_CLERK,
                "/api/rota/shifts",
                shifts(freshMonday(), laid[0], laid[1])
                        .replaceFirst(
                                person(token(Role.LIAISON_OFFICER)).toString(),
                                person(colleague()).toString())));
        return laid;
    }

    private String swapper = "";

    /** A week laid out and published: the first shift a colleague's, the second the officer's. */
    UUID[] publishedWeek() {
        UUID[] laid = {Ids.next(), Ids.next()};
        swapper = colleague();
        ok(post(
                Role.ROSTER_CLERK,
                "/api/rota/shifts",
                shifts(freshMonday(), laid[0], laid[1])
                        .replaceFirst(
                                person(token(Role.LIAISON_OFFICER)).toString(),
                                person(swapper).toString())));
        ok(post(Role.ROSTER_CLERK, "/api/rota/weeks/%s/publish".formatted(lastMonday()), "{}"));
        return laid;
    }

    static String swapOf(UUID shift, UUID other) {
        return swapOf(Ids.next(), shift, other);
    }

    private static String swapOf(UUID id, UUID shift, UUID other) {
        return "{\"id\":\"%s\",\"shift\":\"%s\",\"seen\":0,\"other\":\"%s\",\"otherSeen\":0,\"reason\":\"换班\"}"
                .formatted(id, shift, other);
    }

    /** A swap that the officer proposed to a colleague. */
    UUID swapProposed() {
        UUID id = Ids.next();
        UUID[] week = publishedWeek();
        ok(post(Role.LIAISON_OFFICER, "/api/rota/swaps", swapOf(id, week[1], week[0])));
        return id;
    }

    /** A swap that a colleague proposed to the officer. */
    UUID swapAsked() {
        UUID id = Ids.next();
        UUID[] week = publishedWeek();
        ok(caller.post(swapper, "/api/rota/swaps", swapOf(id, week[0], week[1])));
        return id;
    }

    /** By the handler, or by the officer for whoever may not. */
    UUID tracked(Role role, UUID client) {
        UUID id = Ids.next();
        ok(post(
                role == Role.HANDLER ? role : Role.LIAISON_OFFICER,
                "/api/clients/%s/tracker".formatted(client),
                "{\"id\":\"%s\",\"content\":%s}".formatted(id, RotaRecipes.ENTRY.formatted(1, marker))));
        return id;
    }

    /** A key enterprise of which nothing was ever heard. */
    void silent() {
        zone.sql(
                "UPDATE client_fact SET tags = '{KEY}' WHERE zone_id = :zone AND client = :client", "client", served());
    }

    /** A key project, served by the officer and seen by the handler. */
    UUID project() {
        UUID id = Ids.next();
        ok(post(
                Role.ROSTER_CLERK,
                "/api/projects",
                ProjectRecipes.body(id, marker + "大桥", Ids.next().toString())));
        assign(id, token(Role.LIAISON_OFFICER), "OFFICER");
        see(id);
        return id;
    }

    private void list(UUID client, String name) {
        zone.sql("INSERT INTO client VALUES (:zone, :id, 'ENTERPRISE', :name, true, 0)", "id", client, "name", name);
        zone.sql(
                "INSERT INTO client_fact VALUES (:zone, :id, 0, '2020-02-01', 'infinity', '2020-02-01', 'infinity', true)",
                "id",
                client);
    }

    /** Gives the id of the assignment. */
    UUID assign(UUID client, String officer, String kind) {
        UUID id = Ids.next();
        ok(post(Role.ROSTER_CLERK, "/api/clients/%s/assignments".formatted(client), """
                {"id":"%s","officer":"%s","kind":"%s","from":"2020-02-01","reason":"同一园区"}""".formatted(
                        id, person(officer), kind)));
        return id;
    }

    /** Of another enterprise, from a colleague to the officer. */
    UUID handOver() {
        UUID client = Ids.next();
        list(client, marker + "丁");
        String giver = colleague();
        assign(client, giver, "OFFICER");
        return propose(giver, token(Role.LIAISON_OFFICER), client);
    }

    /** Of another enterprise, from the officer to a colleague. */
    UUID ownHandOver() {
        return propose(token(Role.LIAISON_OFFICER), colleague(), served());
    }

    private UUID propose(String giver, String receiver, UUID client) {
        UUID id = Ids.next();
        ok(caller.post(giver, "/api/hand-overs", """
                {"id":"%s","receiver":"%s","day":"2020-02-12","reason":"调动","overload":"同一园区","clients":[{"client":"%s"}]}""".formatted(id, person(receiver), client)));
        return id;
    }

    /** One of today: planned, or recorded with advice; by the handler, or by the officer for whoever may not. */
    UUID encounter(Role role, UUID client, boolean planned) {
        UUID id = Ids.next();
        ok(post(
                role == Role.HANDLER ? role : Role.LIAISON_OFFICER,
                "/api/clients/%s/encounters%s".formatted(client, planned ? "/plan" : ""),
                planned
                        ? "{\"id\":\"%s\",\"channel\":\"CALL\",\"day\":\"2020-02-10\",\"topics\":[\"OTHER\"]}"
                                .formatted(id)
                        : "{\"id\":\"%s\",\"content\":%s}".formatted(id, LiaisonRecipes.CONTENT)));
        return id;
    }

    /** Of an encounter that {@link #encounter} made for the same role. */
    UUID photo(Role role, UUID client, UUID of) {
        UUID id = Ids.next();
        ok(caller.upload(
                token(role == Role.HANDLER ? role : Role.LIAISON_OFFICER),
                Ids.next(),
                "/api/clients/%s/encounters/%s/photos".formatted(client, of),
                Photographs.jpeg(40, 30, 1),
                Map.of("id", id.toString())));
        return id;
    }

    /** What is handed in at this address. */
    byte[] upload(String path, Role role) {
        return path.endsWith("/photos") ? Photographs.jpeg(40, 30, 1) : workbook(role);
    }

    /** Somebody else who may be assigned. */
    String colleague() {
        return zone.official(unit, Role.LIAISON_OFFICER);
    }

    UUID person(String token) {
        return UUID.fromString(Caller.read(caller.get(token, "/api/session"), "$.person"));
    }

    String token(Role role) {
        return java.util.Objects.requireNonNull(tokens.get(role), role.name());
    }

    MvcTestResult post(Role role, String path, String body) {
        return caller.post(token(role), path, body);
    }

    void file(String period, String seen) {
        ok(post(Role.CONTACT, "/api/clients/%s/returns/daily-restart/%s".formatted(enterprise, period), """
                {"seen":%s,"values":{"openedOn":"2020-02-10","registeredStaff":80,"staffOnPost":60,"capacityUse":"50","shortages":"%s"},"seconds":9}""".formatted(
                        seen, marker)));
    }

    UUID draft() {
        UUID id = Ids.next();
        ok(post(Role.SECRETARY, "/api/bulletins", """
                {"id":"%s","title":"%s","day":"2020-02-10","blocks":[{"kind":"PARAGRAPH","text":"%s：[[enterprises.opened]]"}]}""".formatted(id, marker + "简报", marker)));
        return id;
    }

    UUID submitted() {
        UUID id = draft();
        ok(post(Role.SECRETARY, "/api/bulletins/" + id + "/submit", "{\"seen\":0}"));
        return id;
    }

    /** By the other secretary, so that the first may check it. */
    UUID submittedByAnother() {
        UUID id = draft();
        ok(caller.post(
                otherSecretary,
                "/api/bulletins/" + id + "/write",
                "{\"seen\":0,\"title\":\"%s\",\"day\":\"2020-02-10\",\"blocks\":[{\"kind\":\"PARAGRAPH\",\"text\":\"无\"}]}"
                        .formatted(marker)));
        ok(post(Role.SECRETARY, "/api/bulletins/" + id + "/submit", "{\"seen\":1}"));
        return id;
    }

    UUID checked() {
        UUID id = submitted();
        ok(caller.post(otherSecretary, "/api/bulletins/" + id + "/check", "{\"seen\":1}"));
        return id;
    }

    private UUID published() {
        UUID id = checked();
        ok(post(Role.LEADER, "/api/bulletins/" + id + "/publish", "{\"seen\":2}"));
        return id;
    }

    UUID passport() {
        return UUID.fromString(
                Caller.read(caller.get(token(Role.LEADER), "/api/bulletins/" + bulletin), "$.figures[0].passport"));
    }

    UUID contact() {
        UUID id = Ids.next();
        ok(post(
                Role.ROSTER_CLERK,
                "/api/clients/%s/contacts".formatted(enterprise),
                "{\"id\":\"%s\",\"name\":\"%s\",\"phone\":\"1380000%04d\"}".formatted(id, marker, ++contacts)));
        return id;
    }

    UUID person() {
        return person(token(Role.HANDLER));
    }

    /** In the inbox of whoever has that role, about the enterprise. */
    UUID notice(Role role) {
        UUID id = Ids.next();
        zone.sql(
                "INSERT INTO notice VALUES (:zone, :id, :person, 'NEED_ASSIGNED', :id, :client, false, now(), 1, NULL)",
                "id",
                id,
                "person",
                person(token(role)),
                "client",
                enterprise);
        return id;
    }

    /** Raised by the contact. */
    UUID need() {
        UUID id = Ids.next();
        ok(post(
                Role.CONTACT,
                "/api/clients/%s/needs".formatted(enterprise),
                "{\"id\":\"%s\",\"kind\":\"protection.masks\",\"urgency\":\"NORMAL\",\"text\":\"%s\"}"
                        .formatted(id, marker)));
        return id;
    }

    /** With a unit of the handler's, another unit beside it. */
    UUID assignedNeed() {
        UUID id = need();
        UUID other = Ids.next();
        zone.official(other, Role.HANDLER);
        ok(post(
                Role.DISPATCHER,
                "/api/needs/" + id + "/assign",
                "{\"seen\":0,\"unit\":\"%s\",\"coHandlers\":[\"%s\"]}".formatted(unit, other)));
        return id;
    }

    /** Led by another unit; the handler's stands beside it. */
    UUID coHandledNeed() {
        UUID id = need();
        UUID other = Ids.next();
        zone.official(other, Role.HANDLER);
        ok(post(
                Role.DISPATCHER,
                "/api/needs/" + id + "/assign",
                "{\"seen\":0,\"unit\":\"%s\",\"coHandlers\":[\"%s\"]}".formatted(other, unit)));
        return id;
    }

    /** A step of that need; the version is the one that stands after so many steps. */
    UUID stepped(UUID id, Role role, int seen, String step, String more) {
        ok(post(role, "/api/needs/%s/%s".formatted(id, step), "{\"seen\":%d%s}".formatted(seen, more)));
        return id;
    }

    /** Answered a week ago: the client had its time. */
    UUID answeredNeed() {
        TestClock.set("2020-02-03T09:00");
        UUID id = stepped(assignedNeed(), Role.HANDLER, 1, "answer", ",\"words\":\"已办\"");
        TestClock.reset();
        return id;
    }

    UUID verifiedNeed() {
        UUID id = answeredNeed();
        ok(post(
                Role.CONTACT,
                "/api/clients/%s/needs/%s/word".formatted(enterprise, id),
                "{\"seen\":2,\"rating\":\"SATISFIED\"}"));
        return id;
    }

    static String kind(Role role) {
        return role == Role.ADMINISTRATOR ? "units" : "contacts";
    }

    byte[] workbook(Role role) {
        return role == Role.ADMINISTRATOR
                ? Office.sheet("单位").row("单位名称").row(marker + "新单位").bytes()
                : Office.sheet("联系人")
                        .row("企业名称", "统一社会信用代码", "联系人", "手机号")
                        .row(marker + "甲", "91350100M000100Y43", marker + "某", "13900001111")
                        .bytes();
    }

    UUID handIn(Role role) {
        UUID id = Ids.next();
        ok(caller.upload(
                token(role),
                Ids.next(),
                "/api/imports",
                workbook(role),
                Map.of("kind", kind(role), "id", id.toString())));
        return id;
    }

    UUID checkedImport(Role role) {
        UUID id = handIn(role);
        ok(post(
                role,
                "/api/imports/" + id + "/check",
                "{\"seen\":%d,\"mapping\":%s}".formatted(version(role, id), mapping(role))));
        workers.carry();
        return id;
    }

    UUID doneImport(Role role) {
        UUID id = checkedImport(role);
        ok(post(role, "/api/imports/" + id + "/apply", "{\"seen\":%d}".formatted(version(role, id))));
        workers.carry();
        return id;
    }

    static String mapping(Role role) {
        return role == Role.ADMINISTRATOR
                ? "{\"0\":\"name\"}"
                : "{\"0\":\"enterprise\",\"1\":\"creditCode\",\"2\":\"name\",\"3\":\"phone\"}";
    }

    int version(Role role, UUID id) {
        return Integer.parseInt(Caller.read(caller.get(token(role), "/api/imports/" + id), "$.version"));
    }

    static void ok(MvcTestResult result) {
        assertThat(result).as(Caller.body(result)).hasStatusOk();
    }
}
