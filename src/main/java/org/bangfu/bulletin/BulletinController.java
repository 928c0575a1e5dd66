package org.bangfu.bulletin;

import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bulletins, and the passports of their figures. */
@RestController
@RequestMapping("/api")
class BulletinController {

    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Bulletins bulletins;
    private final Passports passports;
    private final BulletinViews views;
    private final BulletinWord word;

    BulletinController(Bulletins bulletins, Passports passports, BulletinViews views, BulletinWord word) {
        this.bulletins = bulletins;
        this.passports = passports;
        this.views = views;
        this.word = word;
    }

    @GetMapping("/bulletins")
    @Permit(
            value = "bulletin.read",
            zone = {SECRETARY, LEADER})
    Page<BulletinViews.Line> page(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Page.size(size);
        List<Bulletin> found = bulletins.page(actor, after, limit + 1);
        return Page.of(views.lines(actor, found), limit, line -> line.id().toString());
    }

    @GetMapping("/bulletins/{id}")
    @Permit(
            value = "bulletin.read",
            zone = {SECRETARY, LEADER})
    BulletinViews.Whole get(Actor actor, @PathVariable UUID id) {
        return views.whole(actor, bulletins.get(actor, id));
    }

    @GetMapping("/bulletins/{id}/word")
    @Permit(
            value = "bulletin.read",
            zone = {SECRETARY, LEADER})
    ResponseEntity<byte[]> word(Actor actor, @PathVariable UUID id) {
        BulletinViews.Whole whole = views.whole(actor, bulletins.get(actor, id));
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(whole.title() + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(word.write(actor, whole));
    }

    @PostMapping("/bulletins")
    @Permit(value = "bulletin.write", zone = SECRETARY)
    Written draft(Command command, @Valid @RequestBody Draft body) {
        return Written.of(bulletins.draft(command, body.id, body.title.strip(), body.day, body.blocks));
    }

    @PostMapping("/bulletins/{id}/write")
    @Permit(value = "bulletin.write", zone = SECRETARY)
    Written write(Command command, @PathVariable UUID id, @Valid @RequestBody Text body) {
        return Written.of(bulletins.write(command, id, body.seen, body.title.strip(), body.day, body.blocks));
    }

    @PostMapping("/bulletins/{id}/submit")
    @Permit(value = "bulletin.write", zone = SECRETARY)
    Written submit(Command command, @PathVariable UUID id, @RequestBody Seen body) {
        return Written.of(bulletins.submit(command, id, body.seen));
    }

    @PostMapping("/bulletins/{id}/check")
    @Permit(
            value = "bulletin.check",
            zone = {SECRETARY, LEADER})
    Written check(Command command, @PathVariable UUID id, @RequestBody Seen body) {
        return Written.of(bulletins.check(command, id, body.seen));
    }

    @PostMapping("/bulletins/{id}/send-back")
    @Permit(
            value = "bulletin.check",
            zone = {SECRETARY, LEADER})
    Written sendBack(Command command, @PathVariable UUID id, @Valid @RequestBody SendBack body) {
        return Written.of(bulletins.sendBack(command, id, body.seen, body.text.strip()));
    }

    @PostMapping("/bulletins/{id}/publish")
    @Permit(
            value = "bulletin.publish",
            zone = {SECRETARY, LEADER})
    Written publish(Command command, @PathVariable UUID id, @RequestBody Seen body) {
        return Written.of(bulletins.publish(command, id, body.seen));
    }

    @PostMapping("/bulletins/{id}/correct")
    @Permit(value = "bulletin.write", zone = SECRETARY)
    Written correct(Command command, @PathVariable UUID id, @Valid @RequestBody Correct body) {
        return Written.of(bulletins.correct(command, id, body.seen, body.id, body.reason.strip()));
    }

    @GetMapping("/passports/{id}")
    @Permit(
            value = "bulletin.read",
            zone = {SECRETARY, LEADER})
    BulletinViews.PassportView passport(Actor actor, @PathVariable UUID id) {
        return views.passport(actor, passports.get(actor, id));
    }

    @GetMapping("/passports/{id}/records")
    @Permit(
            value = "bulletin.read",
            zone = {SECRETARY, LEADER})
    Page<BulletinViews.RecordLine> records(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean counted,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        Page<Passports.Line> found = passports.lines(actor, passports.get(actor, id), counted, after, Page.size(size));
        return new Page<>(found.items().stream().map(BulletinViews::line).toList(), found.next());
    }

    record Draft(
            @NotNull UUID id,
            @NotBlank @Size(max = 100) String title,
            @NotNull LocalDate day,
            @NotEmpty @Size(max = 100) List<@Valid Block> blocks) {}

    record Text(
            int seen,
            @NotBlank @Size(max = 100) String title,
            @NotNull LocalDate day,
            @NotEmpty @Size(max = 100) List<@Valid Block> blocks) {}

    record Seen(int seen) {}

    record SendBack(int seen, @NotBlank @Size(max = 500) String text) {}

    record Correct(
            int seen,
            @NotNull UUID id,
            @NotBlank @Size(max = 500) String reason) {}

    record Written(UUID id, BulletinState state, @Nullable String number, int version) {
        static Written of(Bulletin bulletin) {
            return new Written(bulletin.id(), bulletin.state(), bulletin.number(), bulletin.version());
        }
    }
}
