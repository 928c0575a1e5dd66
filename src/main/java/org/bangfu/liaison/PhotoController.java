package org.bangfu.liaison;

import static org.bangfu.platform.zone.Role.CONTACT;
import static org.bangfu.platform.zone.Role.HANDLER;
import static org.bangfu.platform.zone.Role.LEADER;
import static org.bangfu.platform.zone.Role.LIAISON_OFFICER;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;
import static org.bangfu.platform.zone.Role.SECRETARY;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;

/** Photos of an encounter, up to six. The client sees them too: they are of its own premises. */
@RestController
@RequestMapping("/api/clients/{client}/encounters/{encounter}/photos")
class PhotoController {

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    /** As they were added, those that were removed with them. */
    @GetMapping
    @Permit(
            value = "encounter.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER,
            client = CONTACT)
    List<Line> of(Actor actor, @PathVariable ClientId client, @PathVariable UUID encounter) {
        return photos.ever(actor, client, encounter).stream().map(Line::of).toList();
    }

    /** The picture; a browser may keep it for this person, and asks each time whether it still may show it. */
    @GetMapping("/{photo}")
    @Permit(
            value = "encounter.read",
            zone = {ROSTER_CLERK, LEADER, SECRETARY},
            unit = HANDLER,
            own = LIAISON_OFFICER,
            client = CONTACT)
    ResponseEntity<byte[]> picture(
            Actor actor,
            @PathVariable ClientId client,
            @PathVariable UUID encounter,
            @PathVariable UUID photo,
            HttpServletResponse response) {
        byte[] jpeg = photos.read(actor, client, encounter, photo);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache"); // in place of what every answer says
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .eTag("\"" + photo + "\"")
                .body(jpeg);
    }

    /** JPEG, PNG or WebP of 5 MB at most; {@code id} is made by the caller. What it says of place, time and camera is not kept. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permit(value = "encounter.record", unit = HANDLER, own = LIAISON_OFFICER)
    Line add(
            Command command,
            @PathVariable ClientId client,
            @PathVariable UUID encounter,
            @RequestParam MultipartFile file,
            @RequestParam UUID id)
            throws IOException {
        return Line.of(photos.add(command, client, encounter, id, file.getBytes()));
    }

    /** The picture is gone then; the reason stays. */
    @PostMapping("/{photo}/remove")
    @Permit(value = "encounter.record", unit = HANDLER, own = LIAISON_OFFICER)
    Line remove(
            Command command,
            @PathVariable ClientId client,
            @PathVariable UUID encounter,
            @PathVariable UUID photo,
            @Valid @RequestBody Removal body) {
        return Line.of(photos.remove(command, client, encounter, photo, body.reason.strip()));
    }

    record Removal(@NotBlank @Size(max = 500) String reason) {}

    /** {@code removedAt} and {@code reason} once there is no picture any more; width and height in pixels. */
    record Line(
            UUID id,
            int width,
            int height,
            Instant at,
            @Nullable Instant removedAt,
            @Nullable String reason) {

        static Line of(Photo photo) {
            return new Line(photo.id(), photo.width(), photo.height(), photo.at(), photo.removedAt(), photo.reason());
        }
    }
}
