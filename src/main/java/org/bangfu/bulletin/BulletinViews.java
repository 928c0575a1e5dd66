package org.bangfu.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.directory.Directory;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.figure.FigureRecord;
import org.bangfu.platform.figure.Figures;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bulletins as people read them: numbers live in a draft, from their passports once published. */
@Component
class BulletinViews {

    private final Bulletins bulletins;
    private final Passports passports;
    private final Figures figures;
    private final Directory directory;

    BulletinViews(Bulletins bulletins, Passports passports, Figures figures, Directory directory) {
        this.bulletins = bulletins;
        this.passports = passports;
        this.figures = figures;
        this.directory = directory;
    }

    record Named(UUID id, String name) {}

    record Line(
            UUID id,
            @Nullable String number,
            String title,
            LocalDate day,
            BulletinState state,
            String author,
            @Nullable String checker,
            @Nullable Instant publishedAt,
            int version) {}

    record Remark(String by, Instant at, String text) {}

    /**
     * A figure in a text.
     *
     * @param token as written in the text
     * @param text as printed
     * @param passport null while it is a draft
     */
    record InText(
            String token,
            String key,
            Sentence name,
            String text,
            long numerator,
            @Nullable Long denominator,
            long covered,
            long stale,
            @Nullable UUID passport) {}

    /**
     * One bulletin, whole.
     *
     * @param rendered its blocks with the numbers in place
     * @param mine whether the actor wrote it last, and so may not check it
     */
    record Whole(
            UUID id,
            @Nullable String number,
            String title,
            LocalDate day,
            BulletinState state,
            String author,
            @Nullable String checker,
            @Nullable Instant publishedAt,
            @Nullable Named corrects,
            boolean mine,
            List<Block> blocks,
            List<Block> rendered,
            List<InText> figures,
            List<Remark> remarks,
            int version) {}

    record PassportView(
            UUID id,
            Named bulletin,
            String figure,
            Sentence name,
            Sentence definition,
            Sentence unit,
            LocalDate day,
            long position,
            @Nullable String value,
            long numerator,
            @Nullable Long denominator,
            long clients,
            long covered,
            long stale,
            String checker,
            Instant publishedAt,
            String hash,
            boolean verified) {}

    /** A version of a record as it is today. */
    record Now(@Nullable Integer version, boolean counted, Map<String, Object> values) {}

    record RecordLine(
            FigureRecord.Named client,
            boolean counted,
            FigureRecord.@Nullable Recorded record,
            Map<String, Object> values,
            @Nullable Now now) {}

    List<Line> lines(Actor actor, List<Bulletin> found) {
        Map<UUID, String> names = names(actor, found);
        return found.stream()
                .map(each -> new Line(
                        each.id(),
                        each.number(),
                        each.title(),
                        each.day(),
                        each.state(),
                        names.getOrDefault(each.author(), "—"),
                        each.checker() == null ? null : names.getOrDefault(each.checker(), "—"),
                        each.publishedAt(),
                        each.version()))
                .toList();
    }

    Whole whole(Actor actor, Bulletin bulletin) {
        Map<UUID, String> names = names(actor, List.of(bulletin));
        List<InText> inText = inText(actor, bulletin);
        Map<Token, String> printed = new HashMap<>();
        Token.in(bulletin.blocks())
                .forEach(token -> inText.stream()
                        .filter(each -> each.token().equals(token.written()))
                        .forEach(each -> printed.put(token, each.text())));
        UUID corrects = bulletin.corrects();
        return new Whole(
                bulletin.id(),
                bulletin.number(),
                bulletin.title(),
                bulletin.day(),
                bulletin.state(),
                names.getOrDefault(bulletin.author(), "—"),
                bulletin.checker() == null ? null : names.getOrDefault(bulletin.checker(), "—"),
                bulletin.publishedAt(),
                corrects == null ? null : corrected(bulletins.get(actor, corrects)),
                bulletin.author().equals(actor.person()),
                bulletin.blocks(),
                bulletin.blocks().stream()
                        .map(block -> new Block(block.kind(), Token.render(block.text(), printed)))
                        .toList(),
                inText,
                bulletin.remarks().stream()
                        .map(each -> new Remark(names.getOrDefault(each.by(), "—"), each.at(), each.text()))
                        .toList(),
                bulletin.version());
    }

    private static Named corrected(Bulletin old) {
        return new Named(old.id(), Objects.requireNonNullElse(old.number(), old.title()));
    }

    /** From the passports when there are any: a published number never moves. */
    private List<InText> inText(Actor actor, Bulletin bulletin) {
        Map<String, Passport> frozen = passports.of(actor, bulletin.id());
        Map<String, Figure.Line> live = new LinkedHashMap<>();
        if (frozen.isEmpty()) {
            bulletins
                    .figures(bulletin.blocks())
                    .forEach(figure -> live.put(figure.key(), figures.whole(actor, figure, bulletin.day())));
        }
        var inText = new ArrayList<InText>();
        for (Token token : Token.in(bulletin.blocks())) {
            Figure figure = figures.get(token.key());
            Passport passport = frozen.get(token.key());
            Figure.Line line = passport == null ? live.get(token.key()) : passport.line();
            if (line != null) {
                inText.add(new InText(
                        token.written(),
                        token.key(),
                        figure.name(),
                        token.print(figure, line),
                        line.numerator(),
                        line.denominator(),
                        line.covered(),
                        line.stale(),
                        passport == null ? null : passport.id()));
            }
        }
        return inText;
    }

    PassportView passport(Actor actor, Passport passport) {
        Bulletin bulletin = bulletins.get(actor, passport.bulletin());
        Passport.Definition definition = passport.definition();
        Figure.Line line = passport.line();
        return new PassportView(
                passport.id(),
                new Named(bulletin.id(), bulletin.title()),
                definition.figure(),
                definition.name(),
                definition.words(),
                definition.unit(),
                passport.day(),
                passport.position(),
                line.value(),
                line.numerator(),
                line.denominator(),
                line.clients(),
                line.covered(),
                line.stale(),
                directory.names(actor, List.of(passport.checker())).getOrDefault(passport.checker(), "—"),
                passport.publishedAt(),
                passport.hash(),
                passports.verify(actor, passport));
    }

    static RecordLine line(Passports.Line line) {
        FigureRecord frozen = line.frozen();
        FigureRecord stands = line.stands();
        return new RecordLine(
                frozen.client(),
                frozen.counted(),
                frozen.record(),
                line.stood(),
                stands == null
                        ? null
                        : new Now(
                                stands.record() == null ? null : stands.record().version(),
                                stands.counted(),
                                stands.values()));
    }

    private Map<UUID, String> names(Actor actor, List<Bulletin> found) {
        return directory.names(
                actor,
                found.stream()
                        .flatMap(each -> Stream.concat(
                                Stream.of(each.author(), each.checker()),
                                each.remarks().stream().map(Bulletin.Remark::by)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
