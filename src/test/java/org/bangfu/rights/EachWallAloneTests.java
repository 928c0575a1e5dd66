package org.bangfu.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bangfu.form.Forms;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.job.Workers;
import org.bangfu.platform.journal.Feed;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Zones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Two walls stand between zones, and row security hides a hole in the program's. So the program is asked once through a role that
 * row security does not hold, and the database once without any condition of the program's.
 */
@DatabaseTest
@Import(EachWallAloneTests.PastRowSecurity.class)
@TestPropertySource(
        properties = {
            "spring.datasource.username=" + EachWallAloneTests.ROLE,
            "spring.flyway.placeholders.app=bangfu_app",
        })
class EachWallAloneTests {

    static final String ROLE = "bangfu_past_row_security";

    /** The program refuses to serve with such a role; here that is the point. */
    @TestConfiguration(proxyBeanMethods = false)
    static class PastRowSecurity {
        @Bean
        static BeanFactoryPostProcessor withARoleThatRowSecurityDoesNotHold() {
            return factory -> {
                JdbcClient server = TestDatabase.superuser();
                server.sql("DROP ROLE IF EXISTS " + ROLE).update();
                server.sql("CREATE ROLE %s LOGIN BYPASSRLS IN ROLE bangfu_app".formatted(ROLE))
                        .update();
                ((BeanDefinitionRegistry) factory).removeBeanDefinition("startCheck");
            };
        }
    }

    /** Needs the person's own password; {@code SignInTests} has it. */
    private static final Set<String> ELSEWHERE = Set.of("POST /api/session/password");

    /** Packed files: their bytes change with the minute, and what is in them is read by the same statements as a page. */
    private static final Set<String> PACKED = Set.of("GET /api/bulletins/{id}/word", "GET /api/imports/{id}/errors");

    @Autowired
    private Caller caller;

    @Autowired
    private Forms forms;

    @Autowired
    private Workers workers;

    @Autowired
    private Feed feed;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Every answer is the same, to the letter, before and after another zone with the same of everything is there. */
    @Test
    void theProgramAloneReadsNothingOfAnotherZone() {
        World world = world();
        var calls = new TreeMap<String, Asked>();
        permits().forEach((endpoint, permit) -> {
            if (endpoint.startsWith("GET")) {
                Watch.roles(permit)
                        .forEach(role -> calls.put(
                                endpoint + " " + role, new Asked(endpoint, role, call(endpoint, world, role))));
            }
        });
        Map<String, String> before = answers(world, calls);
        World other = world();

        Map<String, String> after = answers(world, calls);

        assertThat(zonesSeen(world))
                .as("zones that row security no longer hides")
                .isGreaterThan(1);
        calls.forEach((name, asked) -> {
            assertThat(after.get(name)).as(name).doesNotContain(other.marker);
            assertThat(Recipes.proves(asked.endpoint, world, Objects.requireNonNull(after.get(name))))
                    .as("%s answers something of its own zone", name)
                    .isTrue();
            if (!PACKED.contains(asked.endpoint)) {
                assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
            }
        });
    }

    /** Whatever is written here, not a row there changes; whoever names a record there gets and changes nothing. */
    @Test
    void theProgramAloneWritesNothingInAnotherZone() {
        World other = world();
        World world = world();
        feed.carry(); // what the other zone tells its own people comes of what it did itself
        Map<String, String> before = state(other);
        var refused = new ArrayList<String>();
        permits().forEach((endpoint, permit) -> {
            if (endpoint.startsWith("POST")) {
                Role role = Watch.roles(permit).iterator().next();
                if (!succeeds(world, role, endpoint) && !succeeds(world(), role, endpoint)) {
                    refused.add(endpoint);
                }
            }
        });
        workers.night();
        feed.carry();

        assertThat(refused).as("not written at all").isEmpty();
        Map<String, String> after = state(other);
        before.forEach((table, rows) -> {
            if (!table.startsWith("journal_")) {
                assertThat(after).as("rows of %s", table).containsEntry(table, rows);
            }
        });
    }

    @Test
    void theProgramAloneShowsAndChangesNothingThatAnotherZoneNames() {
        var watch = new Watch(caller, world(), world());
        var findings = new ArrayList<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            String endpoint = name(mapping);
            if (Recipes.ALL.containsKey(endpoint)) {
                Role role = Watch.roles(method.getMethodAnnotation(Permit.class))
                        .iterator()
                        .next();
                findings.addAll(watch.look(endpoint, method, call(endpoint, watch.world(), role), Map.of())
                        .values());
            }
        });
        assertThat(findings).isEmpty();
    }

    /** Each zone's journal is numbered by itself, without a gap and without an entry of another's. */
    @Test
    void theProgramAloneNumbersEachZonesJournalByItself() {
        World one = world();
        World two = world();
        feed.carry();

        for (World world : List.of(one, two)) {
            assertThat(TestDatabase.superuser()
                            .sql("""
                            SELECT count(*) = max(position) AND count(*) = (SELECT count(*) FROM journal WHERE zone_id = :zone)
                            FROM journal_position
                            WHERE zone_id = :zone
                            """)
                            .param("zone", world.zone.id().value())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    /** The serving role itself, with statements that name no zone: its own rows with one, none without. */
    @Test
    void rowSecurityAloneShowsTheRowsOfTheZoneThatIsSetAndNoneWithoutOne() {
        World world = world();
        world();
        feed.carry();
        var filled = new ArrayList<String>();
        for (String table : tenantTables()) {
            long own = TestDatabase.superuser()
                    .sql("SELECT count(*) FROM %s WHERE zone_id = ?".formatted(table))
                    .param(world.zone.id().value())
                    .query(Long.class)
                    .single();
            assertThat(Zones.<Long, RuntimeException>call(world.zone.id(), () -> servingRoleCounts(table)))
                    .as(table)
                    .isEqualTo(own);
            assertThat(Zones.<Long, RuntimeException>system(() -> servingRoleCounts(table)))
                    .as("%s outside all zones", table)
                    .isZero();
            assertThat(count(TestDatabase.as("bangfu_app"), table))
                    .as("%s on a connection that was never told a zone", table)
                    .isZero();
            if (own > 0) {
                filled.add(table);
            }
        }
        assertThat(filled)
                .contains(
                        "client", "client_fact", "enterprise", "contact", "person", "return_current", "return_version")
                .contains("journal", "journal_position", "bulletin", "passport", "import_row", "file_chunk");
    }

    private record Asked(String endpoint, Role role, Recipes.Call call) {}

    private World world() {
        return new World(caller, forms, workers);
    }

    private static Recipes.Call call(String endpoint, World world, Role role) {
        return Objects.requireNonNull(Recipes.ALL.get(endpoint), endpoint).apply(world, role);
    }

    private Map<String, String> answers(World world, Map<String, Asked> calls) {
        var answers = new TreeMap<String, String>();
        calls.forEach((name, asked) ->
                answers.put(name, Caller.body(caller.get(world.token(asked.role), asked.call.path()))));
        return answers;
    }

    private boolean succeeds(World world, Role role, String endpoint) {
        Recipes.Call call = call(endpoint, world, role);
        String body = Objects.requireNonNull(call.body());
        MvcTestResult answer = body.isEmpty()
                ? caller.upload(
                        world.token(role),
                        Ids.next(),
                        call.path(),
                        world.upload(call.path(), role),
                        Map.of("kind", World.kind(role), "id", Ids.next().toString()))
                : caller.post(world.token(role), call.path(), body);
        workers.carry();
        return answer.getResponse().getStatus() / 100 == 2;
    }

    private Map<String, Permit> permits() {
        var permits = new TreeMap<String, Permit>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            Permit permit = method.getMethodAnnotation(Permit.class);
            if (permit != null && Recipes.ALL.containsKey(name(mapping))) {
                permits.put(name(mapping), permit);
            }
        });
        assertThat(permits.keySet()).isEqualTo(Recipes.ALL.keySet()).doesNotContainAnyElementsOf(ELSEWHERE);
        return permits;
    }

    private static String name(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                        .findFirst()
                        .map(Enum::name)
                        .orElse("")
                + " "
                + String.join(",", mapping.getPatternValues());
    }

    private long zonesSeen(World world) {
        return Zones.call(
                world.zone.id(),
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("SELECT count(DISTINCT zone_id) FROM client")
                                .query(Long.class)
                                .single())));
    }

    /** Everything that a zone has, table by table. */
    private static Map<String, String> state(World world) {
        var state = new TreeMap<String, String>();
        for (String table : tenantTables()) {
            state.put(
                    table,
                    TestDatabase.superuser()
                            .sql("""
                            SELECT coalesce(md5(string_agg(line, '|' ORDER BY line)), '')
                            FROM (SELECT held::text AS line FROM %s AS held WHERE zone_id = ?) AS lines
                            """.formatted(table))
                            .param(world.zone.id().value())
                            .query((row, number) -> row.getString(1))
                            .single());
        }
        return state;
    }

    private static List<String> tenantTables() {
        try {
            return Files.readAllLines(Path.of("docs/tables.csv")).stream()
                    .filter(line -> line.endsWith(",tenant"))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long servingRoleCounts(String table) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("SET LOCAL ROLE bangfu_app").update();
            return count(jdbc, table);
        }));
    }

    private static long count(JdbcClient client, String table) {
        return client.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
