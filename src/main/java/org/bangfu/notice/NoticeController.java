package org.bangfu.notice;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox, each person's own, and how they want to be told. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final Notices notices;
    private final NoticeSettings settings;
    private final Sendings sendings;
    private final Clock clock;

    NoticeController(Notices notices, NoticeSettings settings, Sendings sendings, Clock clock) {
        this.notices = notices;
        this.settings = settings;
        this.sendings = sendings;
        this.clock = clock;
    }

    /** Latest first. */
    @GetMapping
    @Permit(value = "notice.read", everyone = true)
    Page<Notices.Line> inbox(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        return notices.inbox(actor, unread, after, Page.size(size));
    }

    @GetMapping("/unread")
    @Permit(value = "notice.read", everyone = true)
    Unread unread(Actor actor) {
        return new Unread(notices.unread(actor));
    }

    /** One, or with {@code alsoBefore} all that came up to it. */
    @PostMapping("/{id}/read")
    @Permit(value = "notice.read", everyone = true)
    Notices.Read read(Command command, @PathVariable UUID id, @RequestBody Reading body) {
        return notices.read(command, id, body.alsoBefore);
    }

    @GetMapping("/setting")
    @Permit(value = "notice.set", everyone = true)
    Ways setting(Actor actor) {
        return new Ways(settings.of(actor), settings.connected());
    }

    @PostMapping("/setting")
    @Permit(value = "notice.set", everyone = true)
    NoticeSetting set(Command command, @Valid @RequestBody NewSetting body) {
        return settings.set(command, body.of(command.actor().person()));
    }

    /** What became of what went out in the last seven days. */
    @GetMapping("/sendings")
    @Permit(value = "notice.sendings", zone = ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Outgoing sendings(Actor actor) {
        return new Outgoing(settings.connected(), sendings.tally(actor.zone(), clock.instant(), LOOKED_BACK));
    }

    record Unread(int unread) {}

    record Reading(boolean alsoBefore) {}

    record Ways(NoticeSetting setting, Set<Channel.Kind> connected) {}

    public record Outgoing(Set<Channel.Kind> connected, List<Sendings.Tally> messages) {}

    /** @param seen the version it was decided on; -1 for the first */
    record NewSetting(
            int seen,
            @NotNull @Size(max = 2) Set<Channel.Kind> channels,
            @Nullable @Size(max = 200) String mail,
            @NotNull LocalTime quietFrom,
            @NotNull LocalTime quietTo,
            @Nullable LocalTime digestAt,
            boolean urgentEver) {

        NoticeSetting of(UUID person) {
            String address = mail == null || mail.isBlank() ? null : mail.strip();
            return new NoticeSetting(
                    person, new TreeSet<>(channels), address, quietFrom, quietTo, digestAt, urgentEver, seen + 1);
        }
    }
}
