package org.bangfu.liaison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.client.Client;
import org.bangfu.client.Industries;
import org.bangfu.platform.figure.Claim;
import org.bangfu.platform.figure.Condition;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.figure.Measure;
import org.bangfu.platform.figure.Source;
import org.bangfu.platform.web.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures made of assignments and encounters. */
@Configuration
class LiaisonFigures {

    /** Of an officer and a deputy who serve at once, the officer. */
    private static final Source OFFICERS = new Source(
            "assignments",
            "assignment",
            "assignment",
            "record.kind <> 'AMBASSADOR'",
            new Source.Holding("record.kind DESC, record.valid_from DESC"),
            Map.of("officer", "record.officer", "kind", "record.kind", "from", "record.valid_from"));

    private static final Source SURVEYS = new Source(
            "baseline-surveys",
            "encounter",
            "encounter",
            "record.state = 'RECORDED' AND 'BASELINE' = ANY (record.topics)",
            new Source.First(),
            Map.of("askedOn", "record.period", "channel", "record.channel"));

    private static final Source GUIDANCE = new Source(
            "guidance",
            "encounter",
            "encounter",
            "record.state = 'RECORDED' AND 'GUIDANCE' = ANY (record.topics) AND record.channel = 'VISIT' AND cardinality(record.experts) > 0",
            new Source.First(),
            Map.of(
                    "guidedOn", "record.period",
                    "experts", "array_to_string(record.experts, '、')",
                    "advised", "jsonb_array_length(record.advice)"));

    private static final Source HELD = new Source(
                    "encounters",
                    "encounter",
                    "encounter",
                    "record.state IN ('DONE', 'RECORDED')",
                    new Source.Every(),
                    Map.of("heldOn", "record.period", "channel", "record.channel"))
            .by("channel", channels());

    private static Map<String, Sentence> channels() {
        var channels = new LinkedHashMap<String, Sentence>();
        channels.put("VISIT", new Sentence("走访", "visits"));
        channels.put("CALL", new Sentence("电话", "calls"));
        channels.put("CHAT", new Sentence("微信", "chats"));
        channels.put("VIDEO", new Sentence("视频", "video"));
        return channels;
    }

    private static final Condition INDUSTRIAL = Condition.all(
            new Condition.Is("kind", Client.Kind.ENTERPRISE),
            new Condition.In("industryDivision", Industries.INDUSTRIAL));

    @Bean
    Figure clientsAskedBaseline() {
        return new Figure(
                "clients.asked-baseline",
                new Sentence("需求摸底", "Baseline survey of needs"),
                new Sentence(
                        "当日在册的工业企业和项目中，到当日为止至少被问过一次需求并记有问答的",
                        "Of the industrial enterprises and projects listed that day, those asked for their needs at least once by then, with question and answer on record"),
                new Sentence("家", "clients"),
                SURVEYS,
                new Condition.Any(List.of(INDUSTRIAL, new Condition.Is("kind", Client.Kind.PROJECT))),
                new Condition.Known("askedOn"),
                new Measure.Rate(),
                new Claim.All());
    }

    @Bean
    Figure encountersHeld() {
        return new Figure(
                "encounters.held",
                new Sentence("联系企业和项目", "Encounters held"),
                new Sentence(
                        "到当日为止与当日在册的企业和项目进行过的走访、电话、微信、视频，一次计一次；已约定未进行和取消的不计",
                        "Visits, calls, chats and videos held by then with clients listed that day, each once; without those only planned or called off"),
                new Sentence("次", "encounters"),
                HELD,
                Condition.everything(),
                Condition.everything(),
                new Measure.Count(),
                new Claim.None());
    }

    @Bean
    Figure clientsGuided() {
        return new Figure(
                "clients.guided",
                new Sentence("联合工作组上门防疫指导", "Guided on site by the joint team"),
                new Sentence(
                        "当日在册的企业和项目中，到当日为止至少有一次由外部专家参加的上门防疫指导、并记有建议的",
                        "Of all clients listed that day, those visited at least once by then for guidance in which outside experts took part, with their advice on record"),
                new Sentence("家", "clients"),
                GUIDANCE,
                Condition.everything(),
                new Condition.Known("guidedOn"),
                new Measure.Count(),
                new Claim.None());
    }

    @Bean
    Figure clientsWithoutOfficer() {
        return new Figure(
                "clients.without-officer",
                new Sentence("没有联络员的企业和项目", "Clients without a liaison officer"),
                new Sentence(
                        "当日在册的企业和项目中，当日没有联络员也没有副联络员的；有期限的例外也计入",
                        "Of all clients listed that day, those that neither an officer nor a deputy served; those with a dated exception count, too"),
                new Sentence("家", "clients"),
                OFFICERS,
                Condition.everything(),
                new Condition.Not(new Condition.Known("officer")),
                new Measure.Count(),
                new Claim.Daily(new Claim.Exact(0)));
    }
}
