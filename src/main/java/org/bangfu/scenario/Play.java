package org.bangfu.scenario;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangfu.launch.Instance;
import org.bangfu.launch.SettableClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays a season through the product's own intake: workbooks, printed sheets, returns over HTTP, day after day. */
final class Play {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String ZONE = "聊城经济技术开发区";
    private static final int AT_ONCE = 6;
    private static final int MORNING = 9;
    private static final int AFTERNOON = 15;

    private final Season season;
    private final SettableClock clock;
    private final Person stranger;
    private final Staff staff;
    private final Map<String, String> clients = new HashMap<>();
    private final Map<String, Person> contacts = new HashMap<>();
    private final List<Ambassadors.Turn> turns = Ambassadors.turns();
    private final Map<Spoken, UUID> recorded = new ConcurrentHashMap<>();

    private Play(Season season, Instance instance, Staff staff, Person stranger) {
        this.season = season;
        this.clock = instance.clock();
        this.staff = staff;
        this.stranger = stranger;
    }

    /**
     * Plays it from the opening of the zone to the morning after its last day.
     *
     * @param sheets where the printed activation sheets are laid, as a clerk saves them before handing them out
     */
    static Play through(Season season, Instance instance, Path sheets) throws IOException, InterruptedException {
        Play play = signedIn(season, instance, sheets);
        play.days();
        return play;
    }

    /** Plays the opening alone: the roster is in, and everybody is signed in. */
    static Play signedIn(Season season, Instance instance, Path sheets) throws IOException, InterruptedException {
        instance.openMonths(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 4, 1));
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var stranger = new Person(http, instance.address());
        at(instance.clock(), Season.OPENS, MORNING);
        Staff staff = Staff.arrive(
                stranger,
                instance.openZone(ZONE, true).sheets(),
                Stream.concat(
                                season.assigned().stream().map(Assigned::officer),
                                season.assigned().isEmpty()
                                        ? Stream.empty()
                                        : IntStream.range(0, Ambassadors.PEOPLE).mapToObj(Staff::ambassador))
                        .collect(Collectors.toSet()));
        var play = new Play(season, instance, staff, stranger);
        play.roster();
        play.sheets(sheets);
        return play;
    }

    /** Those who file, by the client for whom they do. */
    Map<String, Person> contacts() {
        return Map.copyOf(contacts);
    }

    Person leader() {
        return staff.as("LEADER");
    }

    Person as(String role) {
        return staff.as(role);
    }

    private static void at(SettableClock clock, LocalDate day, int hour) {
        clock.set(day.atTime(hour, 0).atZone(SHANGHAI).toInstant());
    }

    private void roster() {
        Person clerk = staff.as("ROSTER_CLERK");
        var imports = new Imports(clerk);
        imports.bring("enterprises", "企业名册.xlsx", Books.roster(season.firms()));
        imports.bring("contacts", "企业联系人.xlsx", Books.contacts(season.firms()));
        if (!season.projects().isEmpty()) {
            imports.bring("projects", "重点项目名册.xlsx", Books.projects(season.projects()));
        }
        if (!season.assigned().isEmpty()) {
            imports.bring("assignments", "驻企联络员一览表.xlsx", Books.assignments(season));
        }
        find(clerk, "/enterprises", "creditCode");
        find(clerk, "/projects", "code");
        season.projects()
                .forEach(project -> clerk.post(
                        "/clients/%s/contacts".formatted(clients.get(project.code())),
                        Map.of(
                                "id",
                                Person.id().toString(),
                                "name",
                                Books.name(project.contact()),
                                "phone",
                                project.contact())));
    }

    /** What the product calls those who came in by a code. */
    private void find(Person clerk, String roster, String code) {
        String after = "";
        do {
            JsonNode page = clerk.get(roster + "?size=200" + after);
            page.path("items")
                    .forEach(line -> clients.put(
                            line.path(code).asString(), line.path("id").asString()));
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
    }

    /** Prints the sheets into a file, reads the file, and everybody on it gets in. */
    private void sheets(Path file) throws IOException, InterruptedException {
        JsonNode printed = staff.as("ROSTER_CLERK").post("/contacts/sheets", new HashMap<>());
        Files.writeString(file, printed.toString());
        var codes = new ArrayList<String>();
        JsonMapper.shared()
                .readTree(Files.readString(file))
                .forEach(sheet -> codes.add(sheet.path("code").asString()));
        atOnce(codes, code -> {
            Person person = stranger.another();
            JsonNode session = person.post("/activation", Map.of("code", code, "password", Staff.PASSWORD));
            synchronized (contacts) {
                session.path("clients")
                        .forEach(client -> contacts.put(client.path("id").asString(), person));
            }
        });
    }

    private void days() throws InterruptedException {
        if (!season.assigned().isEmpty()) {
            Organisation.arrange(season, staff, clients);
        }
        Ambassadors.publish(turns, staff.as("ROSTER_CLERK"));
        staff.wantDigest();
        Map<LocalDate, List<Filing>> byDay = season.filings().stream()
                .collect(Collectors.groupingBy(Filing::period, TreeMap::new, Collectors.toList()));
        List<Event> events = season.events().stream()
                .sorted(Comparator.comparing(Event::day))
                .toList();
        var wishes = new WishPlay(clock, staff, clients, contacts, season.wanted());
        for (LocalDate day = Season.FIRST.minusDays(10); !day.isAfter(Season.LAST); day = day.plusDays(1)) {
            LocalDate today = day;
            at(clock, day.isBefore(Season.OPENS) ? Season.OPENS : day, MORNING);
            events.stream().filter(event -> event.day().equals(today)).forEach(this::happen);
            wishes.until(today.atTime(AFTERNOON, 0));
            speak(today);
            accompany(today);
            wishes.until(today.plusDays(1).atTime(MORNING, 0));
            if (day.equals(Season.LAST) && !season.wanted().isEmpty()) {
                LastDay.leave(staff);
            }
            at(clock, day.isBefore(Season.OPENS) ? Season.OPENS : day.plusDays(1), MORNING);
            atOnce(byDay.getOrDefault(day, List.of()), this::file);
        }
    }

    /** Round the clock, and what is heard on the way. */
    private void accompany(LocalDate day) {
        if (!day.isBefore(Season.FIRST)) {
            at(clock, day, AFTERNOON);
            Ambassadors.handOn(turns, staff, day);
            Ambassadors.hear(season, staff, clients, day);
        }
    }

    private void speak(LocalDate day) throws InterruptedException {
        List<Spoken> spoken =
                season.spoken().stream().filter(each -> each.day().equals(day)).toList();
        List<Spoken> practised = season.spoken().stream()
                .filter(each -> day.equals(each.practised()))
                .toList();
        if (!spoken.isEmpty() || !practised.isEmpty()) {
            at(clock, day, AFTERNOON);
            atOnce(spoken, this::record);
            atOnce(practised, this::follow);
        }
    }

    private void record(Spoken spoken) {
        var content = new LinkedHashMap<String, Object>();
        content.put("channel", spoken.channel());
        content.put("day", spoken.day().toString());
        content.put("topics", List.of(spoken.topic()));
        content.put("words", Spoken.WORDS);
        content.put("participants", Spoken.PARTICIPANTS);
        if (spoken.topic().equals(Spoken.BASELINE)) {
            content.put(
                    "survey",
                    List.of(
                            Map.of("question", "防护物资还缺什么", "answer", "口罩"),
                            Map.of("question", "用工、物流、资金有什么困难", "answer", "暂无")));
        } else {
            content.put("experts", List.of("区卫健局", "市疾控中心专家组"));
            content.put("advice", List.of("车间通风，食堂分餐"));
            content.put("position", Spoken.POSITION);
        }
        UUID id = Person.id();
        staff.of(spoken.officer())
                .post(
                        "/clients/%s/encounters".formatted(clients.get(spoken.code())),
                        Map.of("id", id.toString(), "content", content));
        recorded.put(spoken, id);
    }

    private void follow(Spoken spoken) {
        staff.of(spoken.officer())
                .post(
                        "/clients/%s/encounters/%s/advice/0"
                                .formatted(clients.get(spoken.code()), Objects.requireNonNull(recorded.get(spoken))),
                        Map.of(
                                "seen",
                                0,
                                "practisedOn",
                                Objects.requireNonNull(spoken.practised()).toString(),
                                "found",
                                "已落实"));
    }

    private void happen(Event event) {
        Person clerk = staff.as("ROSTER_CLERK");
        String id = clients.get(event.code());
        var body = new LinkedHashMap<String, Object>();
        body.put("seen", clerk.get("/enterprises/" + id).path("version").asInt());
        body.put("from", event.day().toString());
        body.put("reason", "核实");
        if (event.other() != null) {
            body.put("other", clients.get(event.other()));
        }
        clerk.post("/enterprises/%s/%s".formatted(id, event.kind().name().toLowerCase(Locale.ROOT)), body);
    }

    private void file(Filing filing) {
        String client = Objects.requireNonNull(clients.get(filing.code()), filing.code());
        Person contact = Objects.requireNonNull(contacts.get(client), filing.code());
        var values = new LinkedHashMap<String, Object>();
        put(values, "filedOn", filing.opened());
        put(values, "openedOn", filing.opened());
        put(values, "staffedOn", filing.staffed());
        put(values, "producingOn", filing.producing());
        values.put("registeredStaff", filing.staff());
        values.put("staffOnPost", filing.onPost());
        values.put("capacityUse", filing.capacityUse());
        var body = new LinkedHashMap<String, Object>();
        body.put("seen", null);
        body.put("values", values);
        body.put("seconds", 35);
        contact.post("/clients/%s/returns/daily-restart/%s".formatted(client, filing.period()), body);
    }

    private static void put(Map<String, Object> values, String name, @Nullable LocalDate day) {
        if (day != null) {
            values.put(name, day.toString());
        }
    }

    static <T> void atOnce(List<T> all, Consumer<T> work) throws InterruptedException {
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            var done = new ArrayList<Future<?>>();
            all.forEach(each -> done.add(people.submit(() -> work.accept(each))));
            for (Future<?> each : done) {
                each.get();
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException refusal
                    ? refusal
                    : new IllegalStateException(failure.getCause());
        }
    }
}
