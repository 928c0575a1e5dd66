package org.bangfu.returns;

import java.util.List;
import java.util.Map;
import org.bangfu.client.Client;
import org.bangfu.client.Industries;
import org.bangfu.client.Tag;
import org.bangfu.platform.figure.Claim;
import org.bangfu.platform.figure.Condition;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.figure.Measure;
import org.bangfu.platform.figure.Source;
import org.bangfu.platform.web.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures made of the daily return of resumption. */
@Configuration
class ReturnFigures {

    /** A return speaks for its client until the next, for at most so many days; what is older than the day is shown as stale. */
    private static final int SPEAKS_FOR_DAYS = 31;

    private static final Source DAILY = new Source(
            "daily-restart",
            "return",
            "return_current",
            "record.form = 'daily-restart'",
            SPEAKS_FOR_DAYS,
            Map.of(
                    "filedOn", "record.filed_on",
                    "openedOn", "record.opened_on",
                    "staffedOn", "record.staffed_on",
                    "producingOn", "record.producing_on",
                    "atCapacityOn", "record.at_capacity_on",
                    "registeredStaff", "record.registered_staff",
                    "staffOnPost", "record.staff_on_post",
                    "capacityUse", "record.capacity_use"));

    private static final Sentence ENTERPRISES = new Sentence("家", "enterprises");
    private static final Condition ALL_ENTERPRISES = new Condition.Is("kind", Client.Kind.ENTERPRISE);
    private static final Condition PRODUCING = Condition.all(
            new Condition.Reached("openedOn"),
            new Condition.Reached("staffedOn"),
            new Condition.Reached("producingOn"));

    @Bean
    Figure enterprisesOpened() {
        return rate(
                "enterprises.opened",
                new Sentence("开工企业", "Enterprises opened"),
                new Sentence(
                        "当日在册企业中，最近一期日报写有开工日期且不晚于当日的；分母为当日全部在册企业",
                        "Of all enterprises listed that day, those whose latest return says that they had opened by then"),
                ALL_ENTERPRISES,
                new Condition.Reached("openedOn"),
                new Claim.None());
    }

    /** GB/T 4754-2017 sections B, C and D: mining, manufacturing, power, heat, gas and water. */
    @Bean
    Figure industrialOpened() {
        return rate(
                "industrial.opened",
                new Sentence("工业企业开工", "Industrial enterprises opened"),
                new Sentence(
                        "当日在册的工业企业（GB/T 4754-2017 的 B、C、D 门类）中，最近一期日报写有开工日期且不晚于当日的",
                        "Of the industrial enterprises listed that day (sections B, C and D of GB/T 4754-2017), those that had opened by then"),
                Condition.all(ALL_ENTERPRISES, new Condition.In("industryDivision", Industries.INDUSTRIAL)),
                new Condition.Reached("openedOn"),
                new Claim.All());
    }

    @Bean
    Figure enterprisesProducing() {
        return rate(
                "enterprises.producing",
                new Sentence("复工复产企业", "Enterprises back at work and producing"),
                new Sentence(
                        "当日在册企业中，最近一期日报写有开工、复工、复产三个日期且均不晚于当日的",
                        "Of all enterprises listed that day, those that had opened, had staff back and were producing by then"),
                ALL_ENTERPRISES,
                PRODUCING,
                new Claim.None());
    }

    @Bean
    Figure enterprisesAtCapacity() {
        return rate(
                "enterprises.at-capacity",
                new Sentence("达产企业", "Enterprises at capacity"),
                new Sentence(
                        "当日在册企业中，最近一期日报写有达产日期且不晚于当日的",
                        "Of all enterprises listed that day, those that had reached their stated capacity by then"),
                ALL_ENTERPRISES,
                new Condition.Reached("atCapacityOn"),
                new Claim.None());
    }

    @Bean
    Figure foreignTradeProducing() {
        return rate(
                "foreign-trade.producing",
                new Sentence("生产型外贸企业复工复产", "Production-type foreign-trade enterprises producing"),
                new Sentence(
                        "当日带有“生产型外贸企业”标签的在册企业中，开工、复工、复产三个日期均不晚于当日的",
                        "Of the enterprises tagged that day as production-type foreign-trade enterprises, those producing by then"),
                Condition.all(ALL_ENTERPRISES, new Condition.Has("tags", Tag.FOREIGN_TRADE_PRODUCER)),
                PRODUCING,
                new Claim.All());
    }

    @Bean
    Figure foreignFundedProducing() {
        return rate(
                "foreign-funded.producing",
                new Sentence("外资企业复工复产", "Foreign-funded enterprises producing"),
                new Sentence(
                        "当日带有“外资企业”标签的在册企业中，开工、复工、复产三个日期均不晚于当日的；不要求是工业企业",
                        "Of the enterprises tagged that day as foreign-funded, industrial or not, those producing by then"),
                Condition.all(ALL_ENTERPRISES, new Condition.Has("tags", Tag.FOREIGN_FUNDED)),
                PRODUCING,
                new Claim.All());
    }

    @Bean
    Figure staffOnPost() {
        return new Figure(
                "staff.on-post",
                new Sentence("职工返岗率", "Staff back at work"),
                new Sentence(
                        "有日报的在册企业：到岗职工合计 ÷ 在册职工合计（同一期日报）",
                        "Of the enterprises with a return: staff on post over registered staff, both in total, of the same return"),
                new Sentence("人", "persons"),
                DAILY,
                ALL_ENTERPRISES,
                Condition.all(new Condition.Known("staffOnPost"), new Condition.Known("registeredStaff")),
                new Measure.Ratio("staffOnPost", "registeredStaff"),
                new Claim.None());
    }

    @Bean
    Figure returnsSubmitted() {
        return new Figure(
                "returns.submitted",
                new Sentence("当日已报", "Reported for the day"),
                new Sentence(
                        "当日在册企业中，报了当日日报的",
                        "Of all enterprises listed that day, those that filed the return of that very day"),
                ENTERPRISES,
                new Source(DAILY.key(), DAILY.kind(), DAILY.table(), DAILY.condition(), 1, DAILY.columns()),
                ALL_ENTERPRISES,
                new Condition.Known("registeredStaff"),
                new Measure.Rate(),
                new Claim.None());
    }

    private static Figure rate(
            String key, Sentence name, Sentence definition, Condition denominator, Condition counted, Claim claim) {
        return new Figure(
                key,
                name,
                definition,
                ENTERPRISES,
                DAILY,
                denominator,
                new Condition.All(List.of(counted)),
                new Measure.Rate(),
                claim);
    }
}
