package org.bangfu.bulletin;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.figure.FigureRecord;
import org.bangfu.platform.figure.Figures;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Documents;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.journal.JournalPositions;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to bulletins: one method for each thing that can happen to one. */
@Service
class Bulletins {

    private final BulletinRepository repository;
    private final Figures figures;
    private final Commands commands;
    private final JournalPositions positions;

    Bulletins(BulletinRepository repository, Figures figures, Commands commands, JournalPositions positions) {
        this.repository = repository;
        this.figures = figures;
        this.commands = commands;
        this.positions = positions;
    }

    @Transactional(readOnly = true)
    public List<Bulletin> page(Actor actor, @Nullable UUID after, int limit) {
        return repository.page(actor.zone(), after, limit);
    }

    @Transactional(readOnly = true)
    public Bulletin get(Actor actor, UUID id) {
        return repository.find(actor.zone(), id).orElseThrow(BulletinProblem.BULLETIN_UNKNOWN::with);
    }

    public Bulletin draft(Command command, UUID id, String title, LocalDate day, List<Block> blocks) {
        var request = List.of(id, title, day, blocks);
        return commands.once(command, "bulletin.draft", request, Bulletin.class, journal -> {
            check(journal, day, blocks);
            return put(
                    journal,
                    command.actor(),
                    Bulletin.draft(id, title, day, blocks, command.actor().person()));
        });
    }

    public Bulletin write(Command command, UUID id, int seen, String title, LocalDate day, List<Block> blocks) {
        var request = List.of(id, seen, title, day, blocks);
        return step(command, "bulletin.write", request, id, seen, (journal, now) -> {
            check(journal, day, blocks);
            return now.write(title, day, blocks, command.actor().person());
        });
    }

    public Bulletin submit(Command command, UUID id, int seen) {
        return step(command, "bulletin.submit", List.of(id, seen), id, seen, (journal, now) -> now.submit());
    }

    public Bulletin check(Command command, UUID id, int seen) {
        UUID person = command.actor().person();
        return step(command, "bulletin.check", List.of(id, seen), id, seen, (journal, now) -> now.check(person));
    }

    public Bulletin sendBack(Command command, UUID id, int seen, String text) {
        UUID person = command.actor().person();
        return step(
                command,
                "bulletin.send-back",
                List.of(id, seen, text),
                id,
                seen,
                (journal, now) -> now.sendBack(person, journal.now(), text));
    }

    /** Makes the draft that will take the place of a published one. */
    public Bulletin correct(Command command, UUID id, int seen, UUID newId, String reason) {
        return commands.once(
                command,
                "bulletin.correct",
                List.of(id, seen, newId, reason),
                Bulletin.class,
                journal -> put(
                        journal,
                        command.actor(),
                        seen(command.actor(), id, seen)
                                .correction(newId, command.actor().person(), journal.now(), reason)));
    }

    /**
     * Publishes: each figure of the text is read once more, frozen with its list and given a passport; what it corrects is marked
     * so.
     *
     * @throws org.bangfu.platform.web.Problem when a figure has no value, or the data moved while it was read
     */
    public Bulletin publish(Command command, UUID id, int seen) {
        Actor actor = command.actor();
        long position = positions.upTo(actor.zone());
        return commands.once(command, "bulletin.publish", List.of(id, seen), Bulletin.class, journal -> {
            Bulletin now = seen(actor, id, seen);
            int year = Days.of(journal.now()).getYear();
            Bulletin published = put(
                    journal,
                    actor,
                    now.publish("〔%d〕%d号".formatted(year, repository.nextNumber(actor.zone(), year)), journal.now()));
            for (Figure figure : figures(now.blocks())) {
                freeze(journal, actor, published, figure, position);
            }
            if (now.corrects() != null) {
                put(journal, actor, get(actor, now.corrects()).corrected());
            }
            return published;
        });
    }

    private void freeze(Journal journal, Actor actor, Bulletin bulletin, Figure figure, long position) {
        Figure.Line line = figures.whole(actor, figure, bulletin.day());
        List<FigureRecord> list = figures.list(actor, figure, bulletin.day());
        if (line.value() == null) {
            throw BulletinProblem.FIGURE_WITHOUT_VALUE.with("figure", figure.name());
        }
        if (list.size() != line.clients()) {
            throw BulletinProblem.NUMBERS_MOVED.with();
        }
        var frozen = FrozenList.freeze(list);
        var passport = new Passport(
                Ids.of("passport", bulletin.id(), figure.key()),
                bulletin.id(),
                bulletin.day(),
                new Passport.Definition(
                        figure.key(),
                        figure.name(),
                        figure.definition(),
                        figure.unit(),
                        figure.measure().toString(),
                        Documents.write(List.of(
                                figure.denominator().toString(),
                                figure.counted().toString()))),
                line,
                position,
                Objects.requireNonNull(bulletin.checker()),
                journal.now(),
                frozen.hex());
        journal.write(repository.insert(actor.zone(), passport, frozen), BulletinProblem.NUMBERS_MOVED::with);
        journal.record("passport", passport.id(), 0, journal.now(), null, passport);
    }

    /** Which figures a text prints, once each. */
    Set<Figure> figures(List<Block> blocks) {
        return Token.in(blocks).stream().map(token -> find(token)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Figure find(Token token) {
        return figures.all().stream()
                .filter(figure -> figure.key().equals(token.key()))
                .findFirst()
                .orElseThrow(() -> BulletinProblem.FIGURE_IN_TEXT_UNKNOWN
                        .with("token", token.written())
                        .at(List.of("blocks")));
    }

    private void check(Journal journal, LocalDate day, List<Block> blocks) {
        if (day.isAfter(Days.of(journal.now()))) {
            throw BulletinProblem.BULLETIN_DAY_IN_FUTURE.with("day", day).at(List.of("day"));
        }
        figures(blocks);
    }

    private Bulletin step(
            Command command,
            String name,
            Object request,
            UUID id,
            int seen,
            BiFunction<Journal, Bulletin, Bulletin> step) {
        return commands.once(
                command,
                name,
                request,
                Bulletin.class,
                journal -> put(journal, command.actor(), step.apply(journal, seen(command.actor(), id, seen))));
    }

    private Bulletin seen(Actor actor, UUID id, int seen) {
        Bulletin now = get(actor, id);
        if (now.version() != seen) {
            throw changed(seen, now.version());
        }
        return now;
    }

    private Bulletin put(Journal journal, Actor actor, Bulletin next) {
        journal.record("bulletin", next.id(), next.version(), journal.now(), null, next);
        journal.write(repository.put(actor.zone(), next), () -> changed(next.version() - 1, next.version()));
        return next;
    }

    private static RuntimeException changed(int seen, int version) {
        return BulletinProblem.BULLETIN_CHANGED.with("seen", seen, "version", version);
    }
}
