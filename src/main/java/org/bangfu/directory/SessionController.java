package org.bangfu.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.platform.web.CurrentActor;
import org.bangfu.platform.web.Open;
import org.bangfu.platform.web.Permissions;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.web.SessionCookie;
import org.bangfu.platform.web.Sessions;
import org.bangfu.platform.web.Standing;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.Role;
import org.bangfu.platform.zone.Scope;
import org.bangfu.platform.zone.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Getting in and out, and who is in. */
@RestController
@RequestMapping("/api")
class SessionController {

    private final SignIns signIns;
    private final Activations activations;
    private final Sessions sessions;
    private final Permissions permissions;
    private final Directory directory;
    private final Clock clock;

    SessionController(
            SignIns signIns,
            Activations activations,
            Sessions sessions,
            Permissions permissions,
            Directory directory,
            Clock clock) {
        this.signIns = signIns;
        this.activations = activations;
        this.sessions = sessions;
        this.permissions = permissions;
        this.directory = directory;
        this.clock = clock;
    }

    /** Null, and not a refusal, when nobody is: browsers log every refusal as an error. */
    @GetMapping("/session")
    @Open
    ResponseEntity<Optional<Session>> get(HttpServletRequest request) {
        return ResponseEntity.ok(
                CurrentActor.find(request).map(actor -> session(actor, CurrentActor.standing(request))));
    }

    @PostMapping("/session")
    @Open
    ResponseEntity<Session> signIn(HttpServletRequest request, @Valid @RequestBody Password body) {
        return begin(request, signIns.withPassword(body.name.strip(), body.password, body.code, body.zone));
    }

    @PostMapping("/session/code")
    @Open
    ResponseEntity<Session> signIn(HttpServletRequest request, @Valid @RequestBody Code body) {
        return begin(request, signIns.withCode(body.code));
    }

    @DeleteMapping("/session")
    @Open
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SessionCookie.token(request).ifPresent(sessions::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.clear(request))
                .build();
    }

    @PostMapping("/session/password")
    @Permit(value = "session.password", everyone = true)
    ResponseEntity<Void> password(HttpServletRequest request, Actor actor, @Valid @RequestBody Change body) {
        String phone = Optional.ofNullable(directory
                        .persons(actor, List.of(new PersonId(actor.person())))
                        .get(new PersonId(actor.person())))
                .map(Person::phone)
                .orElse("");
        String token = signIns.changePassword(actor, phone == null ? "" : phone, body.old, body.password);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.set(request, token))
                .build();
    }

    @PostMapping("/activation/look")
    @Open
    Activations.Look look(@Valid @RequestBody Code body) {
        return activations.look(body.code);
    }

    @PostMapping("/activation")
    @Open
    ResponseEntity<Session> activate(HttpServletRequest request, @Valid @RequestBody Activation body) {
        return begin(request, activations.activate(body.code, body.password, body.name, body.secondFactorCode));
    }

    private ResponseEntity<Session> begin(HttpServletRequest request, String token) {
        Sessions.SignedIn signedIn = sessions.find(token).orElseThrow();
        var actor = new Actor(
                signedIn.zone(),
                signedIn.person(),
                signedIn.standing().units(),
                null,
                signedIn.standing().roles(),
                Scope.OWN);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.set(request, token))
                .body(Zones.call(signedIn.zone(), () -> session(actor, signedIn.standing())));
    }

    private Session session(Actor actor, Standing standing) {
        SignInRepository.ZoneRow zone = signIns.zone(actor.zone());
        Map<UUID, String> name = directory.names(actor, List.of(actor.person()));
        return new Session(
                actor.person(),
                name.getOrDefault(actor.person(), ""),
                new TreeSet<>(actor.roles()),
                permissions.of(actor.roles()),
                new NamedZone(actor.zone().value(), zone.name()),
                standing.clients().entrySet().stream()
                        .map(client -> new Activations.Named(client.getKey(), client.getValue()))
                        .sorted(Comparator.comparing(Activations.Named::name))
                        .toList(),
                zone.demonstration(),
                Days.today(clock));
    }

    record Password(
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 200) String password,
            @Nullable String code,
            @Nullable Long zone) {}

    record Code(@NotBlank @Size(max = 40) String code) {}

    record Change(
            @NotBlank @Size(max = 200) String old,
            @NotBlank @Size(max = 200) String password) {}

    record Activation(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 200) String password,
            @Nullable String name,
            @Nullable String secondFactorCode) {}

    record NamedZone(long id, String name) {}

    /**
     * What the browser shows its pages by.
     *
     * @param permissions hides what the person may not do; the server decides again at each request
     * @param demonstration invented data, and a clock of its own
     * @param today the day it is in the domain
     */
    record Session(
            UUID person,
            String name,
            Set<Role> roles,
            Set<String> permissions,
            NamedZone zone,
            List<Activations.Named> clients,
            boolean demonstration,
            LocalDate today) {}
}
