package org.bangfu.bulletin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.figure.FigureRecord;
import org.bangfu.platform.figure.Figures;
import org.bangfu.platform.journal.Histories;
import org.bangfu.platform.journal.Past;
import org.bangfu.platform.web.Page;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what stands behind a published number: its records as they stood, and as they stand. */
@Service
class Passports {

    private final BulletinRepository repository;
    private final Histories histories;
    private final Figures figures;

    Passports(BulletinRepository repository, Histories histories, Figures figures) {
        this.repository = repository;
        this.histories = histories;
        this.figures = figures;
    }

    @Transactional(readOnly = true)
    public Passport get(Actor actor, UUID id) {
        return repository.passport(actor.zone(), id).orElseThrow(BulletinProblem.PASSPORT_UNKNOWN::with);
    }

    /** By figure. */
    @Transactional(readOnly = true)
    public Map<String, Passport> of(Actor actor, UUID bulletin) {
        return repository.passports(actor.zone(), bulletin);
    }

    /**
     * Whether everything still agrees: the list has its hash, the number is the number of the list, and every version that it names
     * is in the journal, unchanged.
     */
    @Transactional(readOnly = true)
    public boolean verify(Actor actor, Passport passport) {
        FrozenList frozen = repository.list(actor.zone(), passport.id());
        if (!frozen.isIntact() || !frozen.hex().equals(passport.hash())) {
            return false;
        }
        List<FigureRecord> list = frozen.thaw();
        List<Histories.Key> keys = keys(list);
        return list.size() == passport.line().clients()
                && keys.size() == passport.line().covered()
                && histories.intact(actor.zone(), kind(list), keys) == keys.size();
    }

    /**
     * One line of a frozen list.
     *
     * @param stood the record's values as published, read from the journal
     * @param stands the same record today; null when it has none
     */
    record Line(
            FigureRecord frozen,
            Map<String, Object> stood,
            @Nullable FigureRecord stands) {}

    /** A stretch of the list, in its order. */
    @Transactional(readOnly = true)
    public Page<Line> lines(Actor actor, Passport passport, @Nullable Boolean counted, @Nullable UUID after, int size) {
        Figure figure = figures.get(passport.definition().figure());
        List<FigureRecord> wanted = repository.list(actor.zone(), passport.id()).thaw().stream()
                .filter(each -> counted == null || each.counted() == counted)
                .dropWhile(each -> after != null && !figure.key(each).equals(after))
                .skip(after == null ? 0 : 1)
                .limit(size + 1L)
                .toList();
        Map<UUID, Map<String, Object>> stood = stood(actor, wanted);
        Map<UUID, FigureRecord> stands = stands(actor, figure, passport);
        return Page.of(
                wanted.stream()
                        .map(each -> new Line(
                                each,
                                each.record() == null
                                        ? Map.of()
                                        : stood.getOrDefault(each.record().id(), each.values()),
                                stands.get(figure.key(each))))
                        .toList(),
                size,
                line -> figure.key(line.frozen()).toString());
    }

    private Map<UUID, FigureRecord> stands(Actor actor, Figure figure, Passport passport) {
        var stands = new HashMap<UUID, FigureRecord>();
        figures.list(actor, figure, passport.day()).forEach(each -> stands.put(figure.key(each), each));
        return stands;
    }

    /** What the journal says these versions were. */
    private Map<UUID, Map<String, Object>> stood(Actor actor, List<FigureRecord> list) {
        var stood = new HashMap<UUID, Map<String, Object>>();
        for (Past<Body> past : histories.at(actor.zone(), kind(list), keys(list), Body.class)) {
            Map<String, Object> values = past.body().values();
            if (values != null) {
                stood.put(past.id(), values);
            }
        }
        return stood;
    }

    private static List<Histories.Key> keys(List<FigureRecord> list) {
        return list.stream()
                .map(FigureRecord::record)
                .filter(Objects::nonNull)
                .map(record -> new Histories.Key(record.id(), record.version()))
                .toList();
    }

    private static String kind(List<FigureRecord> list) {
        return list.stream()
                .map(FigureRecord::record)
                .filter(Objects::nonNull)
                .map(FigureRecord.Recorded::kind)
                .findFirst()
                .orElse("");
    }

    /** A return's values; of other records the frozen line itself says what was shown of them. */
    private record Body(@Nullable Map<String, Object> values) {}
}
