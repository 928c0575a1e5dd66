package org.bangfu.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bangfu.client.ClientId;
import org.bangfu.client.Clients;
import org.bangfu.client.Facts;
import org.bangfu.directory.Area;
import org.bangfu.directory.Directory;
import org.bangfu.form.Form;
import org.bangfu.form.FormView;
import org.bangfu.form.Forms;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.figure.Figures;
import org.bangfu.platform.journal.Past;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.web.Worded;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Returns as people read them. */
@Component
class ReturnViews {

    private static final int SHOWN_DAYS = 30;

    private final Returns returns;
    private final Forms forms;
    private final Clients clients;
    private final Directory directory;
    private final Figures figures;
    private final Clock clock;

    ReturnViews(Returns returns, Forms forms, Clients clients, Directory directory, Figures figures, Clock clock) {
        this.returns = returns;
        this.forms = forms;
        this.clients = clients;
        this.directory = directory;
        this.figures = figures;
        this.clock = clock;
    }

    record Named(UUID id, String name) {}

    record Line(
            String form,
            Sentence title,
            LocalDate period,
            ReturnStatus status,
            Instant dueAt,
            @Nullable Integer version,
            @Nullable Instant submittedAt,
            boolean late,
            Map<String, Object> values) {}

    record Whole(
            FormView form,
            Named client,
            LocalDate period,
            Instant dueAt,
            ReturnStatus status,
            @Nullable Integer version,
            @Nullable Map<String, Object> values,
            @Nullable Map<String, Object> prefill,
            @Nullable LocalDate prefilledFrom,
            @Nullable Asked query,
            @Nullable Instant submittedAt,
            boolean late,
            List<Worded> publishes) {}

    /** What an official asks. */
    record Asked(String text, String by, Instant at) {}

    record Version(int version, Map<String, Object> values, Instant at, String by) {}

    record Row(
            Named client,
            @Nullable Named area,
            ReturnStatus status,
            @Nullable Instant submittedAt,
            boolean late,
            @Nullable Map<String, Object> values,
            @Nullable Integer version) {}

    record Tally(long due, long submitted, long late, long missing, long queried, long confirmed, Instant dueAt) {}

    List<Line> of(Actor actor, ClientId client) {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        var lines = new ArrayList<Line>();
        for (Forms.Scheduled scheduled : forms.list(actor)) {
            Form form = scheduled.form();
            List<Due> dues = scheduled.periods().between(today.minusDays(SHOWN_DAYS), today).stream()
                    .map(period -> Returns.due(scheduled, period))
                    .toList();
            for (Filed filed : returns.asked(actor, client, form.code(), dues, now)) {
                lines.add(new Line(
                        form.code(),
                        form.title(),
                        filed.period(),
                        filed.status(),
                        Returns.due(scheduled, filed.period()).at(),
                        filed.version(),
                        filed.submittedAt(),
                        filed.late(),
                        filed.values()));
            }
        }
        lines.sort(Comparator.comparing(Line::period).reversed());
        return lines;
    }

    Whole whole(Actor actor, ClientId client, String code, LocalDate period) {
        Instant now = clock.instant();
        Forms.Scheduled scheduled = forms.get(actor, code);
        Due due = Returns.due(scheduled, period);
        Filed filed = returns.of(actor, client, code, List.of(due), now).getFirst();
        Optional<Return> last =
                filed.version() == null ? returns.before(actor, client, code, period) : Optional.empty();
        return new Whole(
                FormView.of(scheduled, Days.of(now)),
                new Named(client.value(), clients.get(actor, client).name()),
                period,
                due.at(),
                filed.status(),
                filed.version(),
                filed.version() == null ? null : filed.values(),
                last.map(each -> copied(scheduled.form(), each.values())).orElse(null),
                last.map(Return::period).orElse(null),
                query(actor, filed),
                filed.submittedAt(),
                filed.late(),
                publishes(code));
    }

    /** Only what the form says may be copied. */
    private static Map<String, Object> copied(Form form, Map<String, Object> values) {
        var copied = new LinkedHashMap<String, Object>();
        for (Form.Item item : form.items()) {
            Object value = values.get(item.field().name());
            if (item.copied() && value != null) {
                copied.put(item.field().name(), value);
            }
        }
        return copied;
    }

    private @Nullable Asked query(Actor actor, Filed filed) {
        String text = filed.query();
        UUID by = filed.decidedBy();
        Instant at = filed.decidedAt();
        return text == null || by == null || at == null
                ? null
                : new Asked(text, directory.names(actor, List.of(by)).getOrDefault(by, "—"), at);
    }

    private List<Worded> publishes(String form) {
        return figures.all().stream()
                .filter(figure ->
                        figure.source() != null && figure.source().key().equals(form))
                .<Worded>map(Figure::name)
                .toList();
    }

    List<Version> versions(Actor actor, ClientId client, String form, LocalDate period) {
        List<Past<Return>> past = returns.versions(actor, client, form, period);
        Map<UUID, String> names =
                directory.names(actor, past.stream().map(Past::actor).distinct().toList());
        return past.stream()
                .map(each -> new Version(
                        each.version(), each.body().values(), each.recordedAt(), names.getOrDefault(each.actor(), "—")))
                .toList();
    }

    Page<Row> ofAll(
            Actor actor,
            String form,
            LocalDate period,
            ReturnRepository.Filter filter,
            @Nullable UUID after,
            int size) {
        Due due = Returns.due(forms.get(actor, form), period);
        List<Filed> found = returns.ofAll(actor, form, due, clock.instant(), filter, after, size + 1);
        List<UUID> ids = found.stream().map(Filed::client).toList();
        Map<UUID, String> names = clients.names(actor, ids);
        Map<ClientId, Facts> facts =
                clients.facts(actor, ids.stream().map(ClientId::of).toList(), period);
        Map<UUID, String> areas = directory.areas(actor).stream()
                .collect(Collectors.toMap(area -> area.id().value(), Area::name));
        return Page.of(
                found.stream()
                        .map(each -> new Row(
                                new Named(each.client(), names.getOrDefault(each.client(), "—")),
                                area(facts.get(ClientId.of(each.client())), areas),
                                each.status(),
                                each.submittedAt(),
                                each.late(),
                                each.version() == null ? null : each.values(),
                                each.version()))
                        .toList(),
                size,
                row -> row.client().id().toString());
    }

    private static @Nullable Named area(@Nullable Facts facts, Map<UUID, String> areas) {
        return facts == null || facts.area() == null
                ? null
                : new Named(
                        facts.area().value(), areas.getOrDefault(facts.area().value(), "—"));
    }

    Tally counts(Actor actor, String form, LocalDate period) {
        Due due = Returns.due(forms.get(actor, form), period);
        Counts counts = returns.counts(actor, form, due, clock.instant());
        var by = new HashMap<>(counts.byStatus());
        long all = by.values().stream().mapToLong(Long::longValue).sum();
        long unfiled = LongStream.of(
                        Objects.requireNonNullElse(by.get(ReturnStatus.NOT_DUE), 0L),
                        Objects.requireNonNullElse(by.get(ReturnStatus.DUE), 0L),
                        Objects.requireNonNullElse(by.get(ReturnStatus.MISSING), 0L))
                .sum();
        return new Tally(
                all,
                all - unfiled,
                counts.late(),
                by.getOrDefault(ReturnStatus.MISSING, 0L),
                by.getOrDefault(ReturnStatus.QUERIED, 0L),
                by.getOrDefault(ReturnStatus.CONFIRMED, 0L) + by.getOrDefault(ReturnStatus.LOCKED, 0L),
                due.at());
    }
}
