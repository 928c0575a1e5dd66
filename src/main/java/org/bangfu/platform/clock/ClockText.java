package org.bangfu.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bangfu.platform.web.Worded;
import org.bangfu.platform.zone.Days;

/** The sentences a derivation is made of. Their names are published. */
enum ClockText {
    STARTED_DAYS(
            "{goal}：自 {at} 起 {limit}，起始当日不计，至末日下班（{basis}）",
            "{goal}: {limit} from {at}; the first day does not count, the last ends at close of business ({basis})"),
    STARTED_HALVES(
            "{goal}：自 {at} 起 {limit}，已开始的半天不计（{basis}）",
            "{goal}: {limit} from {at}; a half day already begun does not count ({basis})"),
    STARTED("{goal}：自 {at} 起 {limit}（{basis}）", "{goal}: {limit} from {at} ({basis})"),
    PAUSED("{at} 至 {until} 暂停：{reason}", "{at} to {until} paused: {reason}"),
    PAUSED_STILL("{at} 起暂停：{reason}", "Paused since {at}: {reason}"),
    SUPPLEMENT("{at} 至 {until} 等待补充材料：{reason}", "{at} to {until} waiting for a supplement: {reason}"),
    SUPPLEMENT_STILL("{at} 起等待补充材料：{reason}", "Waiting for a supplement since {at}: {reason}"),
    EXTENDED("{at} 经批准延至共 {limit}：{reason}", "{at} extended with approval to {limit} in all: {reason}"),
    MORE_URGENT(
            "{at} 由{from}改为{to}：{reason}；自此 {limit}，不晚于原期限",
            "{at} from {from} to {to}: {reason}; {limit} from then on, not later than before"),
    LESS_URGENT(
            "{at} 由{from}改为{to}：{reason}；自始按 {limit} 重算，不早于原期限",
            "{at} from {from} to {to}: {reason}; {limit} counted from the beginning, not earlier than before"),
    TOO_LATE("{at} 的变动在期限之后，期限不变", "The change of {at} came after the deadline, which stays"),
    HANDED_BACK("{at} 有单位退回：{reason}；所用时间计入全程", "{at} handed back by a unit: {reason}; its time counts for the whole"),
    REOPENED("{at} 重办：{reason}；自此至少 {limit}", "{at} reopened: {reason}; at least {limit} from then on"),
    OMITTED("……其间另有 {count} 项变动", "… {count} further changes in between"),
    SUM("其间休息日 {off} 天，停计 {stopped}，均不计入", "In between, {off} days off and {stopped} stopped do not count"),
    STOPPED("其间停计 {stopped}，不计入", "In between, {stopped} stopped do not count"),
    DUE("期限 {due}", "Due {due}"),
    DUE_PROVISIONAL("期限 {due}，暂定：所涉年份节假日尚未公布", "Due {due}, provisional: holidays of that year are not yet published"),
    WAITING("暂停计时，期限待恢复后确定", "The clock is stopped; the deadline is known when it goes on"),
    OVERDUE("期限 {due} 已过，逾期 {late}", "Due {due}, overdue by {late}"),
    OVERDUE_WORKING("期限 {due} 已过，逾期 {late}（工作时间）", "Due {due}, overdue by {late} of working time"),
    MET("期限 {due}，{at} 办到，按时", "Due {due}, done {at}, in time"),
    MET_LATE("期限 {due}，{at} 办到，逾期 {late}", "Due {due}, done {at}, late by {late}"),
    MET_LATE_WORKING("期限 {due}，{at} 办到，逾期 {late}（工作时间）", "Due {due}, done {at}, late by {late} of working time"),
    ENDED("期限 {due}，{at} 终止计时：{reason}", "Due {due}, ended {at}: {reason}");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Days.SHANGHAI);

    private final String sentenceZh;
    private final String sentenceEn;

    ClockText(String zh, String en) {
        sentenceZh = zh;
        sentenceEn = en;
    }

    /**
     * This sentence as a line.
     *
     * @param parameters name, value, name, value … as used in the sentence
     */
    Line line(Object... parameters) {
        Map<String, String> plain = new LinkedHashMap<>();
        String zh = sentenceZh;
        String en = sentenceEn;
        for (int i = 0; i < parameters.length; i += 2) {
            String name = parameters[i].toString();
            Object value = parameters[i + 1];
            plain.put(name, value.toString());
            zh = zh.replace("{" + name + "}", said(value, Locale.SIMPLIFIED_CHINESE));
            en = en.replace("{" + name + "}", said(value, Locale.ENGLISH));
        }
        return new Line(name(), Map.copyOf(plain), zh, en);
    }

    private static String said(Object value, Locale locale) {
        return switch (value) {
            case Worded word -> word.in(locale);
            case Instant moment -> TIME.format(moment);
            case Duration time -> "%d:%02d".formatted(time.toHours(), time.toMinutesPart());
            default -> value.toString();
        };
    }
}
