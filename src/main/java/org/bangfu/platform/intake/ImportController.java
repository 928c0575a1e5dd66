package org.bangfu.platform.intake;

import static org.bangfu.platform.zone.Role.ADMINISTRATOR;
import static org.bangfu.platform.zone.Role.ROSTER_CLERK;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.platform.intake.ImportRepository.Found;
import org.bangfu.platform.job.Job;
import org.bangfu.platform.job.Jobs;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.web.multipart.MultipartFile;

/** Workbooks that come in. Which kinds a person may import, and see the imports of, each kind says itself. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Imports imports;
    private final Kinds kinds;
    private final Jobs jobs;
    private final ObjectProvider<PersonNames> names;

    ImportController(Imports imports, Kinds kinds, Jobs jobs, ObjectProvider<PersonNames> names) {
        this.imports = imports;
        this.kinds = kinds;
        this.jobs = jobs;
        this.names = names;
    }

    /** A kind, for a page that explains what a workbook of it looks like. */
    record KindView(String key, Sentence name, List<FieldView> fields) {}

    record FieldView(String name, Sentence label, boolean required, String example) {}

    record Seen(@NotNull Integer seen) {}

    /**
     * Which column, from 0, is which field.
     *
     * @param seen the version the person decided on
     */
    record Mapping(@NotNull Integer seen, @NotNull Map<Integer, @Nullable String> mapping) {}

    @GetMapping("/kinds")
    @Permit(
            value = "import.read",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    List<KindView> kinds(Actor actor) {
        return kinds.of(actor).stream()
                .map(kind -> new KindView(
                        kind.key(),
                        kind.name(),
                        kind.fields().stream()
                                .map(field ->
                                        new FieldView(field.name(), field.label(), field.isRequired(), field.example()))
                                .toList()))
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permit(
            value = "import.write",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    ImportView receive(
            Command command,
            @RequestParam MultipartFile file,
            @RequestParam String kind,
            @RequestParam UUID id,
            Locale locale)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        imports.receive(command, id, kind, name.substring(name.lastIndexOf('/') + 1), file.getBytes());
        return view(command.actor(), id, locale);
    }

    @GetMapping
    @Permit(
            value = "import.read",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    Page<ImportView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") int size,
            Locale locale) {
        int limit = Page.size(size);
        return Page.of(
                views(actor, imports.page(actor, after, limit + 1), locale),
                limit,
                view -> view.id().toString());
    }

    @GetMapping("/{id}")
    @Permit(
            value = "import.read",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    ImportView show(Actor actor, @PathVariable UUID id, Locale locale) {
        return view(actor, id, locale);
    }

    @PostMapping("/{id}/check")
    @Permit(
            value = "import.write",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    ImportView check(Command command, @PathVariable UUID id, @RequestBody @Valid Mapping mapping, Locale locale) {
        var chosen = new HashMap<Integer, String>();
        mapping.mapping().forEach((column, field) -> {
            if (field != null && !field.isBlank()) {
                chosen.put(column, field);
            }
        });
        imports.check(command, id, mapping.seen(), chosen);
        return view(command.actor(), id, locale);
    }

    @PostMapping("/{id}/apply")
    @Permit(
            value = "import.write",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    ImportView apply(Command command, @PathVariable UUID id, @RequestBody @Valid Seen seen, Locale locale) {
        imports.apply(command, id, seen.seen());
        return view(command.actor(), id, locale);
    }

    @PostMapping("/{id}/cancel")
    @Permit(
            value = "import.write",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    ImportView cancel(Command command, @PathVariable UUID id, @RequestBody @Valid Seen seen, Locale locale) {
        imports.cancel(command, id, seen.seen());
        return view(command.actor(), id, locale);
    }

    @PostMapping("/{id}/undo")
    @Permit(
            value = "import.write",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    ImportView undo(Command command, @PathVariable UUID id, @RequestBody @Valid Seen seen, Locale locale) {
        imports.undo(command, id, seen.seen());
        return view(command.actor(), id, locale);
    }

    @GetMapping("/{id}/rows")
    @Permit(
            value = "import.read",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    Page<ImportView.Line> rows(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        Found found = imports.find(actor, id);
        Head head = Imports.kept(found).with(Imports.mapped(found));
        IntakeKind<?> kind = kinds.of(actor, found.record().kind());
        int limit = Page.size(size);
        return Page.of(
                imports.rows(actor, id, outcome, after, limit + 1).stream()
                        .map(row -> ImportView.line(row, head, kind, locale))
                        .toList(),
                limit,
                line -> String.valueOf(line.row()));
    }

    @GetMapping("/{id}/errors")
    @Permit(
            value = "import.read",
            zone = {ADMINISTRATOR, ROSTER_CLERK})
    ResponseEntity<byte[]> errors(Actor actor, @PathVariable UUID id) {
        String name = Imports.kept(imports.find(actor, id)).fileName();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("待更正-" + name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(imports.errors(actor, id));
    }

    private ImportView view(Actor actor, UUID id, Locale locale) {
        return views(actor, List.of(imports.find(actor, id)), locale).getFirst();
    }

    private List<ImportView> views(Actor actor, List<Found> found, Locale locale) {
        Map<UUID, String> people = Optional.ofNullable(names.getIfAvailable())
                .map(known -> known.of(
                        actor,
                        found.stream().map(each -> each.record().person()).collect(Collectors.toSet())))
                .orElse(Map.of());
        Map<UUID, Job> working = jobs.find(
                actor,
                found.stream()
                        .map(each -> each.record().job())
                        .filter(Objects::nonNull)
                        .toList());
        return found.stream()
                .map(each -> ImportView.of(
                        each,
                        people.get(each.record().person()),
                        each.record().job() == null
                                ? null
                                : working.get(each.record().job()),
                        locale))
                .toList();
    }
}
