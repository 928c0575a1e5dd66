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
    void everySeededLeakIsFoundAndTheProductHasNone() {
        var world = new World(caller, forms, workers);
        world.contact();
        var watch = new Watch(caller, world, new World(caller, forms, workers));
        var leaking = new TreeSet<String>();
        var product = new ArrayList<String>();
        Map<String, HandlerMethod> all = endpoints();
        Map<String, Set<Role>> known = known(all);
        all.forEach((endpoint, method) -> {
            if (endpoint.contains("/api/leaks/")) {
                if (!watch.look(endpoint, method, seeded(endpoint, world), known)
                        .isEmpty()) {
                    leaking.add(endpoint);
                }
            } else if (endpoint.startsWith("GET")) {
                Role role = Watch.roles(method.getMethodAnnotation(Permit.class))
                        .iterator()
                        .next();
                product.addAll(watch.look(endpoint, method, call(endpoint, world, role), known));
            }
        });
        assertThat(all.keySet().stream().filter(each -> each.contains("/api/leaks/")))
                .hasSize(SEEDED);
        assertThat(leaking).as("seeded leaks found").hasSize(SEEDED);
        assertThat(product).isEmpty();
    }

    private static Recipes.Call seeded(String endpoint, World world) {
        String path = endpoint.substring(endpoint.indexOf('/'))
                .replace("{client}", world.enterprise.toString())
                .replace("{zone}", Long.toString(world.zone.id().value()));
        return endpoint.startsWith("POST")
                ? new Recipes.Call(path, "{}")
                : new Recipes.Call(path + (path.contains("/17-") ? "?client=" + world.enterprise : ""), null);
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
            if (permit != null && !endpoint.contains("/api/leaks/")) {
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
