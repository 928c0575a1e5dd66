package org.bangfu.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bangfu.form.Forms;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.StatementTap;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.job.Workers;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Open;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint × every role × own and other zone. A role that may gets an answer with something in it, or the cell proves
 * nothing; one that may not gets 403; from another zone nobody gets anything, and nothing is written here.
 */
@DatabaseTest
class RightsMatrixTests {

    /** Needs the person's own password; {@code SignInTests} has it. */
    private static final Set<String> ELSEWHERE = Set.of("POST /api/session/password");

    @Autowired
    private Caller caller;

    @Autowired
    private Forms forms;

    @Autowired
    private Workers workers;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<String> findings = new ArrayList<>();

    @Test
    void everyEndpointHasARecipe() {
        assertThat(new TreeSet<>(Recipes.ALL.keySet()))
                .isEqualTo(new TreeSet<>(endpoints().keySet()));
    }

    @Test
    void whoMayGetsSomethingAndWhoMayNotGetsNothing() {
        World world = world();
        int controls = 0;
        for (var endpoint : endpoints().entrySet()) {
            Set<Role> mayCall = Watch.roles(endpoint.getValue());
            Recipes.Call refused = recipe(endpoint.getKey()).apply(world, Role.AUDITOR);
            for (Role role : Role.values()) {
                boolean writes = endpoint.getKey().startsWith("POST");
                boolean spoils = writes && !Recipes.bringsItsOwn(endpoint.getKey());
                World here = spoils && mayCall.contains(role) ? world() : world;
                MvcTestResult answer = mayCall.contains(role)
                        ? call(here, role, here.token(role), endpoint.getKey())
                        : send(here.token(role), role, here, refused);
                String body = Caller.body(answer);
                int status = answer.getResponse().getStatus();
                if (!mayCall.contains(role)) {
                    if (status != 403 || body.contains(here.marker)) {
                        findings.add("%s answers %s with %d".formatted(endpoint.getKey(), role, status));
                    }
                } else if (status / 100 != 2
                        || isEmpty(body)
                        || (!writes && !Recipes.proves(endpoint.getKey(), here, body))) {
                    findings.add("%s gives %s, who may, %d: %s".formatted(endpoint.getKey(), role, status, body));
                } else {
                    controls++;
                }
            }
        }
        assertThat(findings).isEmpty();
        assertThat(controls)
                .as("cells with their positive control")
                .isEqualTo(endpoints().values().stream()
                        .mapToInt(permit -> Watch.roles(permit).size())
                        .sum());
        assertThat(StatementTap.judged()).as("statements judged on the way").isGreaterThan(100);
    }

    @Test
    void fromAnotherZoneNobodyReadsOrWritesAnything() {
        World world = world();
        World stranger = world();
        for (var endpoint : endpoints().entrySet()) {
            for (Role role : Watch.roles(endpoint.getValue())) {
                Recipes.Call call = recipe(endpoint.getKey()).apply(world, role);
                long before = entries(world);
                MvcTestResult answer = send(stranger.token(role), role, stranger, call);
                String body = Caller.body(answer);
                boolean names = call.path().contains(world.enterprise.toString())
                        || call.path().matches(".*/[0-9a-f]{8}-[0-9a-f-]{27}.*");
                if (body.contains(world.marker)
                        || (names && answer.getResponse().getStatus() / 100 == 2)) {
                    findings.add("%s shows %s of another zone: %s".formatted(endpoint.getKey(), role, body));
                }
                if (entries(world) != before) {
                    findings.add("%s lets %s of another zone write".formatted(endpoint.getKey(), role));
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void withoutAccessNothingIsSeen() {
        World world = world();
        for (var endpoint : endpoints().entrySet()) {
            Permit permit = endpoint.getValue();
            Stream.concat(Arrays.stream(permit.unit()), Arrays.stream(permit.own()))
                    .forEach(role -> {
                        Recipes.Call call = recipe(endpoint.getKey()).apply(world, role);
                        // A need given to a unit is granted to it.
                        world.zone.sql("DELETE FROM client_access WHERE zone_id = :zone");
                        world.zone.sql("DELETE FROM need_unit WHERE zone_id = :zone");
                        world.zone.sql("DELETE FROM need_duty WHERE zone_id = :zone");
                        String body = Caller.body(send(world.token(role), role, world, call));
                        if (body.contains(world.marker + "甲")) {
                            findings.add(
                                    "%s shows %s what nobody granted: %s".formatted(endpoint.getKey(), role, body));
                        }
                    });
        }
        String colleague = world.zone.contact(world.second);
        for (String path : List.of("", "/daily-restart/2020-02-10", "/daily-restart/2020-02-10/versions")) {
            assertThat(caller.get(colleague, "/api/clients/%s/returns%s".formatted(world.enterprise, path)))
                    .hasStatus(403);
        }
        assertThat(findings).isEmpty();
    }

    private World world() {
        return new World(caller, forms, workers);
    }

    private MvcTestResult call(World world, Role role, String token, String endpoint) {
        return send(token, role, world, recipe(endpoint).apply(world, role));
    }

    private MvcTestResult send(String token, Role role, World world, Recipes.Call call) {
        if (call.body() == null) {
            return caller.get(token, call.path());
        }
        return call.body().isEmpty()
                ? caller.upload(
                        token,
                        Ids.next(),
                        call.path(),
                        world.upload(call.path(), role),
                        Map.of("kind", World.kind(role), "id", Ids.next().toString()))
                : caller.post(token, call.path(), call.body());
    }

    private static BiFunction<World, Role, Recipes.Call> recipe(String endpoint) {
        return java.util.Objects.requireNonNull(Recipes.ALL.get(endpoint), endpoint);
    }

    /** An empty list, page or nothing at all. */
    private static boolean isEmpty(String body) {
        return body.isBlank() || body.equals("null") || body.equals("[]") || body.startsWith("{\"items\":[]");
    }

    private static long entries(World world) {
        return TestDatabase.superuser()
                .sql("SELECT count(*) FROM journal WHERE zone_id = ?")
                .param(world.zone.id().value())
                .query(Long.class)
                .single();
    }

    private Map<String, Permit> endpoints() {
        var endpoints = new TreeMap<String, Permit>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            Permit permit = method.getMethodAnnotation(Permit.class);
            if (method.getBeanType().getName().startsWith("org.bangfu.")
                    && !method.hasMethodAnnotation(Open.class)
                    && permit != null) {
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    mapping.getPatternValues().forEach(pattern -> endpoints.put(verb + " " + pattern, permit));
                }
            }
        });
        endpoints.keySet().removeAll(ELSEWHERE);
        return endpoints;
    }
}
