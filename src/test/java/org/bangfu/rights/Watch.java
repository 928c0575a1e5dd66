package org.bangfu.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;

/**
 * Looks at an endpoint as somebody who should not get anything from it: its declaration, what a role without access and one of
 * another zone get, what the answer carries that no answer may, and whose rows change.
 */
record Watch(Caller caller, World world, World stranger) {

    /** Whole telephone numbers, sealed values, hashes of tokens and passwords. */
    private static final Pattern SECRET = Pattern.compile("\"1[3-9]\\d{9}\"|sealed:|pbkdf2|\"[0-9a-f]{64}\"");

    /** @param known the roles that each permission has elsewhere */
    List<String> look(String endpoint, HandlerMethod method, Recipes.Call call, Map<String, Set<Role>> known) {
        var findings = new ArrayList<String>();
        Permit permit = method.getMethodAnnotation(Permit.class);
        if (permit == null) {
            findings.add(endpoint + " says not who may call it");
            return findings;
        }
        Set<Role> roles = roles(permit);
        Set<Role> elsewhere = known.getOrDefault(permit.value(), roles);
        if (!elsewhere.containsAll(roles)) {
            findings.add("%s gives %s to more roles than elsewhere".formatted(endpoint, permit.value()));
        }
        if (call.body() != null
                && Stream.of(method.getMethod().getParameterTypes()).noneMatch(Command.class::equals)) {
            findings.add(endpoint + " changes something without a command");
        }
        for (Role role : roles) {
            fromAnotherZone(endpoint, role, call, findings);
            boolean everywhere = List.of(permit.zone()).contains(role) && role != Role.CONTACT;
            if (!everywhere) {
                withoutAccess(endpoint, role, call, findings);
            }
        }
        return findings;
    }

    private void fromAnotherZone(String endpoint, Role role, Recipes.Call call, List<String> findings) {
        String before = state();
        // A refusal repeats the address that was asked for, and the catalogue of kinds an example that is nobody's
        // number.
        String body = Caller.body(send(stranger.token(role), call))
                .replace(call.path(), "")
                .replace("\"13900000000\"", "");
        if (body.contains(world.marker) || body.contains(world.enterprise.toString())) {
            findings.add("%s shows %s of another zone what is here".formatted(endpoint, role));
        }
        if (!state().equals(before)) {
            findings.add("%s lets %s of another zone write here".formatted(endpoint, role));
        }
        if (SECRET.matcher(body).find()) {
            findings.add("%s carries what no answer may".formatted(endpoint));
        }
    }

    /** In the right zone, as somebody to whom nobody granted anything. */
    private void withoutAccess(String endpoint, Role role, Recipes.Call call, List<String> findings) {
        String token = role == Role.CONTACT
                ? world.zone.contact(world.second)
                : world.zone.official(org.bangfu.platform.journal.Ids.next(), role);
        if (Caller.body(send(token, call)).contains(world.marker + "甲")) {
            findings.add("%s shows %s what nobody granted".formatted(endpoint, role));
        }
    }

    private MvcTestResult send(String token, Recipes.Call call) {
        String body = call.body();
        return body == null ? caller.get(token, call.path()) : caller.post(token, call.path(), body);
    }

    /** What of this zone somebody could have changed. */
    private String state() {
        return TestDatabase.superuser()
                .sql("""
                        SELECT md5(string_agg(line, '|' ORDER BY line))
                        FROM (SELECT client::text AS line FROM client WHERE zone_id = :zone
                              UNION ALL SELECT return_current::text FROM return_current WHERE zone_id = :zone
                              UNION ALL SELECT command::text FROM journal WHERE zone_id = :zone) AS lines
                        """)
                .param("zone", world.zone.id().value())
                .query(String.class)
                .single();
    }

    static Set<Role> roles(@Nullable Permit permit) {
        var roles = new TreeSet<Role>();
        if (permit != null) {
            Stream.of(permit.zone(), permit.unit(), permit.own(), permit.client())
                    .forEach(some -> roles.addAll(List.of(some)));
        }
        return roles;
    }
}
