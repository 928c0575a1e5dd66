package org.bangfu.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bangfu.form.Forms;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.job.Workers;
import org.bangfu.platform.web.Open;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The same watch finds all twenty seeded leaks, and nothing at the product's own endpoints. */
@DatabaseTest
@Import(Leaks.class)
class SeededLeakTests {

    private static final int SEEDED = 20;

    @Autowired
    private Caller caller;

    @Autowired
    private Forms forms;

    @Autowired
    private Workers workers;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everySeededLeakIsFoundForWhatItIs() {
        var world = sheeted();
        var watch = new Watch(caller, world, world());
        Map<String, HandlerMethod> all = endpoints();
        Map<String, Finding> seeded = new TreeMap<>();
        Map<String, Set<Finding>> found = new TreeMap<>();
        all.forEach((endpoint, method) -> {
            Leaks.Seeded leak = method.getMethodAnnotation(Leaks.Seeded.class);
            if (leak != null) {
                seeded.put(endpoint, leak.value());
                var findings = new TreeSet<>(watch.look(endpoint, method, seeded(endpoint, world), known(all))
                        .keySet());
                Watch.roles(method.getMethodAnnotation(Permit.class))
                        .forEach(role -> findings.addAll(watch.byRights(endpoint, role, seeded(endpoint, world))
                                .keySet()));
                found.put(endpoint, findings);
            }
        });
        assertThat(seeded).hasSize(SEEDED);
        assertThat(found)
                .allSatisfy((endpoint, findings) ->
                        assertThat(findings).as(endpoint).containsExactly(seeded.get(endpoint)));
    }

    /** Reading as everybody who may, of another zone, and without access; {@link EachWallAloneTests} looks at writing. */
    @Test
    void theSameWatchFindsNothingAtTheProduct() {
        var world = sheeted();
        var watch = new Watch(caller, world, world());
        Map<String, HandlerMethod> all = endpoints();
        var findings = new ArrayList<String>();
        all.forEach((endpoint, method) -> {
            if (method.hasMethodAnnotation(Leaks.Seeded.class) || !endpoint.startsWith("GET")) {
                return;
            }
            Set<Role> roles = Watch.roles(method.getMethodAnnotation(Permit.class));
            Recipes.Call first = call(endpoint, world, roles.iterator().next());
            findings.addAll(watch.look(endpoint, method, first, known(all)).values());
            roles.forEach(role -> findings.addAll(
                    watch.byRights(endpoint, role, call(endpoint, world, role)).values()));
        });
        assertThat(findings).isEmpty();
    }

    private World world() {
        return new World(caller, forms, workers);
    }

    /** With a contact who waits with a sheet. */
    private World sheeted() {
        World world = world();
        world.contact();
        assertThat(world.post(Role.ROSTER_CLERK, "/api/contacts/sheets", "{}")).hasStatusOk();
        return world;
    }

    private static Recipes.Call seeded(String endpoint, World world) {
        String path = endpoint.substring(endpoint.indexOf('/'))
                .replace("{client}", world.enterprise.toString())
                .replace("{zone}", Long.toString(world.zone.id().value()));
        return endpoint.startsWith("POST")
                ? new Recipes.Call(path, "{\"client\":\"%s\"}".formatted(world.enterprise))
                : new Recipes.Call(path, null);
    }

    private static Recipes.Call call(String endpoint, World world, Role role) {
        return java.util.Objects.requireNonNull(Recipes.ALL.get(endpoint), endpoint)
                .apply(world, role);
    }

    /** What each permission means at the product's own endpoints. */
    private static Map<String, Set<Role>> known(Map<String, HandlerMethod> all) {
        var known = new HashMap<String, Set<Role>>();
        all.forEach((endpoint, method) -> {
            Permit permit = method.getMethodAnnotation(Permit.class);
            if (permit != null && !method.hasMethodAnnotation(Leaks.Seeded.class)) {
                known.computeIfAbsent(permit.value(), name -> new TreeSet<>()).addAll(Watch.roles(permit));
            }
        });
        return known;
    }

    private Map<String, HandlerMethod> endpoints() {
        var endpoints = new TreeMap<String, HandlerMethod>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.bangfu.") && !method.hasMethodAnnotation(Open.class)) {
                for (RequestMethod verb :
                        List.copyOf(mapping.getMethodsCondition().getMethods())) {
                    mapping.getPatternValues().forEach(pattern -> endpoints.put(verb + " " + pattern, method));
                }
            }
        });
        return endpoints;
    }
}
