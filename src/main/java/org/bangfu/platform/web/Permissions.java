package org.bangfu.platform.web;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bangfu.platform.zone.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the endpoints' {@link Permit}s add up to for a person; the browser shows its pages by it. */
@Component
public class Permissions {

    private final RequestMappingHandlerMapping endpoints;

    Permissions(@Lazy RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.endpoints = requestMappingHandlerMapping;
    }

    /** The permissions that any of {@code roles} has; the server decides again at each request. */
    public SortedSet<String> of(Set<Role> roles) {
        return endpoints.getHandlerMethods().values().stream()
                .map(method -> Optional.ofNullable(method.getMethodAnnotation(Permit.class)))
                .flatMap(Optional::stream)
                .filter(permit -> Permits.widest(permit, roles).isPresent())
                .map(Permit::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
