package org.bangfu.rights;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;

/**
 * Looks at an endpoint: at its declaration; as somebody of another zone, and as somebody without access, who should not get
 * anything from it; and as whoever may, whose answer must not carry what no answer may.
 */
record Watch(Caller caller, World world, World stranger) {

    /** Whole telephone numbers, sealed values, hashes of passwords. */
    private static final Pattern SECRET =
            Pattern.compile("(?<![0-9A-Za-z-])1[3-9]\\d{9}(?![0-9A-Za-z-])|sealed:|pbkdf2");

    /** An example in the catalogue of imports; nobody's number. */
    private static final String EXAMPLE = "13900000000";

    private static final String RECORDS = """
            SELECT client::text AS line FROM client WHERE zone_id = :zone
            UNION ALL SELECT bulletin::text FROM bulletin WHERE zone_id = :zone
            UNION ALL SELECT import::text FROM import WHERE zone_id = :zone
            UNION ALL SELECT command::text FROM journal WHERE zone_id = :zone
            UNION ALL""";

    private static final String NUMBERS = """
             SELECT return_current::text AS line FROM return_current WHERE zone_id = :zone
            UNION ALL SELECT return_version::text FROM return_version WHERE zone_id = :zone""";

    private static final String HASHES = """
            SELECT encode(token_hash, 'hex') FROM session WHERE zone_id = :zone
            UNION ALL SELECT encode(code_hash, 'hex') FROM activation_sheet WHERE zone_id = :zone""";

    /**
     * Everything that is wrong, each with a sentence.
     *
     * @param known the roles that each permission has elsewhere
     */
    Map<Finding, String> look(String endpoint, HandlerMethod method, Recipes.Call call, Map<String, Set<Role>> known) {
        Map<Finding, String> findings = declaration(endpoint, method, call, known);
        Permit permit = method.getMethodAnnotation(Permit.class);
        for (Role role : roles(permit)) {
            fromAnotherZone(endpoint, role, call, findings);
            if (permit != null
                    && (role == Role.CONTACT || !List.of(permit.zone()).contains(role))) {
                withoutAccess(endpoint, role, call, findings);
            }
        }
        return findings;
    }

    private static Map<Finding, String> declaration(
            String endpoint, HandlerMethod method, Recipes.Call call, Map<String, Set<Role>> known) {
        var findings = new EnumMap<Finding, String>(Finding.class);
        Permit permit = method.getMethodAnnotation(Permit.class);
        if (permit == null) {
            findings.put(Finding.NO_PERMIT, endpoint + " says not who may call it");
            return findings;
        }
        if (!known.getOrDefault(permit.value(), roles(permit)).containsAll(roles(permit))) {
            findings.put(
                    Finding.WIDER_PERMIT,
                    "%s gives %s to more roles than elsewhere".formatted(endpoint, permit.value()));
        }
        if (call.body() != null
                && Stream.of(method.getMethod().getParameterTypes()).noneMatch(Command.class::equals)) {
            findings.put(Finding.NO_COMMAND, endpoint + " changes something without a command");
        }
        return findings;
    }

    private void fromAnotherZone(String endpoint, Role role, Recipes.Call call, Map<Finding, String> findings) {
        String before = state(RECORDS + NUMBERS);
        // A refusal repeats the address that was asked for, without what stands after the question mark.
        String address = call.path().replaceFirst("\\?.*", "");
        String body = Caller.body(send(stranger.token(role), call)).replace(address, "");
        if (body.contains(world.marker) || body.contains(world.enterprise.toString())) {
            findings.put(
                    Finding.SHOWN_TO_ANOTHER_ZONE,
                    "%s shows %s of another zone what is here".formatted(endpoint, role));
        }
        if (!state(RECORDS + NUMBERS).equals(before)) {
            findings.put(
                    Finding.WRITTEN_FROM_ANOTHER_ZONE,
                    "%s lets %s of another zone write here".formatted(endpoint, role));
        }
    }

    /** In the right zone, as somebody to whom nobody granted anything. */
    private void withoutAccess(String endpoint, Role role, Recipes.Call call, Map<Finding, String> findings) {
        String token = role == Role.CONTACT ? world.zone.contact(world.second) : world.zone.official(Ids.next(), role);
        if (Caller.body(send(token, call)).contains(world.marker + "甲")) {
            findings.put(Finding.SHOWN_WITHOUT_ACCESS, "%s shows %s what nobody granted".formatted(endpoint, role));
        }
    }

    /** Its purpose is the number itself: whoever serves a client asks for it, one client at a time. */
    private static final String TO_CALL = "GET /api/clients/{client}/phones";

    /** As whoever may. */
    Map<Finding, String> byRights(String endpoint, Role role, Recipes.Call call) {
        var findings = new EnumMap<Finding, String>(Finding.class);
        String before = state(NUMBERS);
        String body = Caller.body(send(world.token(role), call)).replace(EXAMPLE, "");
        if ((SECRET.matcher(body).find() && !TO_CALL.equals(endpoint))
                || body.contains(world.representative())
                || hashes().stream().anyMatch(body::contains)) {
            findings.put(Finding.SECRET_SHOWN, "%s shows %s what no answer may: %s".formatted(endpoint, role, body));
        }
        if (role != Role.CONTACT && !state(NUMBERS).equals(before)) {
            findings.put(Finding.NUMBER_CHANGED_BY_ANOTHER, "%s lets %s change a number".formatted(endpoint, role));
        }
        return findings;
    }

    private MvcTestResult send(String token, Recipes.Call call) {
        String body = call.body();
        return body == null ? caller.get(token, call.path()) : caller.post(token, call.path(), body);
    }

    /** What of this zone somebody could have changed. */
    private String state(String lines) {
        return TestDatabase.superuser()
                .sql("SELECT coalesce(md5(string_agg(line, '|' ORDER BY line)), '') FROM (" + lines + ") AS lines")
                .param("zone", world.zone.id().value())
                .query((row, number) -> row.getString(1))
                .single();
    }

    private List<String> hashes() {
        return TestDatabase.superuser()
                .sql(HASHES)
                .param("zone", world.zone.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    static Set<Role> roles(@Nullable Permit permit) {
        var roles = new TreeSet<Role>();
        if (permit != null) {
            Stream.of(permit.zone(), permit.unit(), permit.own(), permit.client())
                    .forEach(some -> roles.addAll(List.of(some)));
            if (permit.everyone()) {
                roles.addAll(List.of(Role.values()));
            }
        }
        return roles;
    }
}
