package org.bangfu.need;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.client.Tag;
import org.bangfu.platform.clock.Urgency;
import org.bangfu.platform.figure.Claim;
import org.bangfu.platform.figure.Condition;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.figure.Measure;
import org.bangfu.platform.figure.Source;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.web.Worded;
import org.bangfu.platform.zone.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures made of needs as they stood at the end of a day; each counts needs, and says which it leaves out. */
@Configuration
class NeedFigures {

    private static final Sentence NEEDS_UNIT = new Sentence("件", "needs");

    private static final String SHANGHAI_DAY = "(record.%s AT TIME ZONE 'Asia/Shanghai')::date";

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("kind", "record.kind"),
            Map.entry("category", "record.category"),
            Map.entry("urgency", "record.urgency"),
            Map.entry("status", "record.status"),
            Map.entry("onBehalf", "record.on_behalf"),
            Map.entry("stopped", "record.stopped"),
            Map.entry("raisedOn", SHANGHAI_DAY.formatted("raised_at")),
            Map.entry("contactedOn", SHANGHAI_DAY.formatted("contacted_at")),
            Map.entry("answeredOn", SHANGHAI_DAY.formatted("answered_at")),
            Map.entry("overdue", "record.answered_at IS NULL AND record.due_at <= " + Source.UNTIL),
            Map.entry("contactDue", "record.contacted_at IS NOT NULL OR record.contact_due_at <= " + Source.UNTIL),
            Map.entry("contactInTime", "record.contacted_at IS NOT NULL AND NOT record.contact_late"),
            Map.entry("answerDue", "record.answered_at IS NOT NULL OR record.due_at <= " + Source.UNTIL),
            Map.entry("answerInTime", "record.answered_at IS NOT NULL AND NOT record.answer_late"),
            Map.entry(
                    "waitedMinutes",
                    "floor(extract(epoch FROM coalesce(record.first_contact_at, %s) - record.raised_at) / 60)"
                            .formatted(Source.UNTIL)));

    /** A unit sees the needs that it has or answered. */
    private static final Source NEEDS = new Source(
                    "needs", "need", "need_standing", "true", new Source.EveryHolding(), COLUMNS)
            .by("category", Kinds.categories())
            .by("urgency", words(List.of(Urgency.values())))
            .by("status", words(List.of(Status.values())))
            .within(Scope.UNIT, """
                    EXISTS (
                        SELECT FROM need_unit AS reader
                        WHERE reader.zone_id = :zone AND reader.need = record.id AND reader.unit = ANY (:holders::uuid[]))""");

    private static final Source WORDS = new Source(
                    "need-words", "need", "need_standing", "true", new Source.EveryHolding(), withRating())
            .by("category", Kinds.categories())
            .hidden(Scope.UNIT);

    private static final Condition OPEN = new Condition.Not(
            new Condition.In("status", Set.of(Status.CLOSED, Status.WITHDRAWN, Status.MERGED, Status.OUT_OF_SCOPE)));

    private static final Condition NOT_TAKEN_BACK =
            new Condition.Not(new Condition.In("status", Set.of(Status.WITHDRAWN, Status.MERGED, Status.OUT_OF_SCOPE)));

    /** Neither withdrawn nor merged nor out of scope, and not standing still with an approver's leave. */
    private static final Condition JUDGED = Condition.all(NOT_TAKEN_BACK, new Condition.Is("stopped", false));

    private static final Sentence LEFT_OUT = new Sentence(
            "；撤回、合并、不属受理范围的，以及当日经批准暂停或挂账的不计",
            "; without those withdrawn, merged, out of scope, or suspended or parked that day by an approver");

    private static Map<String, String> withRating() {
        var columns = new LinkedHashMap<>(COLUMNS);
        columns.put("rating", "record.rating");
        return columns;
    }

    private static Map<String, Worded> words(List<? extends Worded> values) {
        var words = new LinkedHashMap<String, Worded>();
        values.forEach(value -> words.put(value.toString(), value));
        return words;
    }

    @Bean
    Figure needsRaised() {
        return count(
                "needs.raised",
                new Sentence("提出的需求", "Needs raised"),
                new Sentence(
                        "到当日为止、当日在册的企业和项目提出的，已撤回的也计入；合并的只计并入的那一件",
                        "All raised by then, for clients listed that day, withdrawn ones too; of those merged only the one that goes on"),
                new Condition.Not(new Condition.Is("status", Status.MERGED)));
    }

    @Bean
    Figure needsFound() {
        return count(
                "needs.found",
                new Sentence("走访联系中发现的需求", "Needs found by officers"),
                new Sentence(
                        "到当日为止由联络员等工作人员代企业、项目提出的；撤回、合并的不计",
                        "Raised by then by an official for a client; without those withdrawn or merged"),
                Condition.all(
                        new Condition.Is("onBehalf", true),
                        new Condition.Not(new Condition.In("status", Set.of(Status.WITHDRAWN, Status.MERGED)))));
    }

    @Bean
    Figure needsOpen() {
        return count(
                "needs.open",
                new Sentence("在办的需求", "Needs open"),
                new Sentence(
                        "当日 24 时尚未办结的，包括已答复待表态的和经批准暂停、挂账的；撤回、合并、不属受理范围的不计",
                        "Not closed by the end of that day, answered or suspended or parked ones included; without those withdrawn, merged or out of scope"),
                OPEN);
    }

    @Bean
    Figure needsOverdue() {
        return count(
                "needs.overdue",
                new Sentence("逾期未答复的需求", "Needs overdue"),
                sentence(
                        "当日 24 时已过总时限（当天则为此刻）而没有有效答复的",
                        "Past the limit of the whole at the end of that day, or by now today, and without an answer that stands"),
                Condition.all(OPEN, JUDGED, new Condition.Is("overdue", true)));
    }

    @Bean
    Figure needsResponse() {
        return rate(
                "needs.response",
                new Sentence("响应率", "Response rate"),
                sentence(
                        "主办单位在联系时限内联系上企业的，占已联系或联系时限已过的；还在调度岗的按调度岗的时限计，退回改派的按接手单位的时限计",
                        "Contacted by the lead unit within its limit, of those contacted or past that limit; at the desk the desk's own limit counts, after a hand-back that of the unit that took over"),
                NEEDS,
                Condition.all(JUDGED, new Condition.Is("contactDue", true)),
                new Condition.Is("contactInTime", true));
    }

    @Bean
    Figure needsResolution() {
        return rate(
                "needs.resolution",
                new Sentence("按时办理率", "Resolution rate"),
                sentence(
                        "在总时限内答复、且答复仍有效（没有被要求重办）的，占已答复或时限已过的；总时限自提出起算，退回改派不重计",
                        "Answered within the limit of the whole, the answer still standing, of those answered or past that limit; it runs from raising on, whoever has it"),
                NEEDS,
                Condition.all(JUDGED, new Condition.Is("answerDue", true)),
                new Condition.Is("answerInTime", true));
    }

    @Bean
    Figure needsSatisfaction() {
        return rate(
                "needs.satisfaction",
                new Sentence("满意率", "Satisfaction rate"),
                new Sentence(
                        "企业对现有答复表态满意或基本满意的，占已表态的；未表态的另计，不算满意；撤回、合并、不属受理范围的不计",
                        "Satisfied or fairly so with the answer that stands, of those that said a word on it; silence is counted apart and is not content; without those withdrawn, merged or out of scope"),
                WORDS,
                Condition.all(
                        NOT_TAKEN_BACK,
                        new Condition.In(
                                "rating", Set.of(Word.Rating.SATISFIED, Word.Rating.FAIR, Word.Rating.UNSATISFIED))),
                new Condition.In("rating", Set.of(Word.Rating.SATISFIED, Word.Rating.FAIR)));
    }

    @Bean
    Figure needsSilent() {
        return figure(
                "needs.silent",
                new Sentence("未表态的需求", "Needs met with silence"),
                new Sentence(
                        "已答复，核实员在不同两日两次回访仍未得到企业表态的；撤回、合并、不属受理范围的不计",
                        "Answered, and without a word although a verifier asked twice on two days; without those withdrawn, merged or out of scope"),
                NEEDS_UNIT,
                WORDS,
                Condition.all(NOT_TAKEN_BACK, new Condition.Is("rating", Word.Rating.SILENT)),
                new Measure.Count());
    }

    @Bean
    Figure needsClosedConfirmed() {
        return figure(
                "needs.closed-confirmed",
                new Sentence("企业确认后办结的需求", "Needs closed on the client's word"),
                new Sentence(
                        "当日 24 时已办结，且企业表态满意的；未表态办结的不计",
                        "Closed by the end of that day, the client having said that it is satisfied; without those closed on silence"),
                NEEDS_UNIT,
                WORDS,
                Condition.all(
                        new Condition.Is("status", Status.CLOSED), new Condition.Is("rating", Word.Rating.SATISFIED)),
                new Measure.Count());
    }

    @Bean
    Figure needsFirstAnswerLongest() {
        return figure(
                "needs.first-answer-longest",
                new Sentence("外资企业首次回应最长等待", "Longest wait for a first answer, foreign-funded enterprises"),
                new Sentence(
                        "到当日为止，当日带有“外资企业”标签的在册企业提出的需求，从提出到首次有单位联系或答复的最长时间，按自然时间计（分钟）；还没有回应的算到当日 24 时（当天则为此刻）；撤回、合并、不属受理范围的不计",
                        "Of all needs raised by then for enterprises tagged that day as foreign-funded, the longest natural time in minutes from raising until a unit first spoke with or answered the client; where none has, until the end of that day, or now; without those withdrawn, merged or out of scope"),
                new Sentence("分钟", "minutes"),
                NEEDS,
                Condition.all(new Condition.Has("tags", Tag.FOREIGN_FUNDED), NOT_TAKEN_BACK),
                new Measure.Longest("waitedMinutes"));
    }

    private static Sentence sentence(String zh, String en) {
        return new Sentence(zh + LEFT_OUT.zh(), en + LEFT_OUT.en());
    }

    private static Figure count(String key, Sentence name, Sentence definition, Condition which) {
        return figure(key, name, definition, NEEDS_UNIT, NEEDS, which, new Measure.Count());
    }

    private static Figure rate(
            String key, Sentence name, Sentence definition, Source source, Condition of, Condition counted) {
        return new Figure(key, name, definition, NEEDS_UNIT, source, of, counted, new Measure.Rate(), new Claim.None());
    }

    private static Figure figure(
            String key,
            Sentence name,
            Sentence definition,
            Sentence unit,
            Source source,
            Condition which,
            Measure measure) {
        return new Figure(
                key, name, definition, unit, source, which, Condition.everything(), measure, new Claim.None());
    }
}
