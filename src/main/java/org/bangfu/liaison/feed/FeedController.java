package org.bangfu.liaison.feed;

import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Open;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own calendar at an address of its own. */
@RestController
@RequestMapping("/api")
class FeedController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    /** Whoever has the address reads it; an address that is none, or was revoked, answers 404 and nothing else. */
    @GetMapping("/feeds/{token}.ics")
    @Open
    ResponseEntity<byte[]> read(@PathVariable String token) {
        Optional<FeedToken> asked = FeedToken.read(token);
        Optional<byte[]> found =
                asked.isEmpty() ? Optional.empty() : Zones.call(asked.get().zone(), () -> feeds.read(asked.get()));
        return found.map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** One's own, latest first; the addresses themselves are not kept. */
    @GetMapping("/my-feeds")
    @Permit(
            value = "feed.own",
            zone = {LIAISON_OFFICER, HANDLER})
    List<Line> mine(Actor actor) {
        return feeds.of(actor).stream().map(Line::of).toList();
    }

    /** The address is in this answer, and in no other. */
    @PostMapping("/my-feeds")
    @Permit(
            value = "feed.own",
            zone = {LIAISON_OFFICER, HANDLER})
    Made make(Command command, @Valid @RequestBody NewFeed body) {
        return new Made(body.id, "/api/feeds/" + feeds.make(command, body.id).text() + ".ics");
    }

    @PostMapping("/my-feeds/{feed}/revoke")
    @Permit(
            value = "feed.own",
            zone = {LIAISON_OFFICER, HANDLER})
    Line revoke(Command command, @PathVariable UUID feed, @RequestBody Seen body) {
        return Line.of(feeds.revoke(command, feed, body.seen));
    }

    /** {@code id} is made by the caller. */
    record NewFeed(@NotNull UUID id) {}

    record Seen(int seen) {}

    record Made(UUID id, String path) {}

    record Line(UUID id, Instant madeAt, @Nullable Instant revokedAt, int version) {
        static Line of(Feed feed) {
            return new Line(feed.id(), feed.madeAt(), feed.revokedAt(), feed.version());
        }
    }
}
