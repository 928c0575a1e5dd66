package org.bangfu.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.launch.DemoData;
import org.bangfu.launch.Instance;
import org.springframework.stereotype.Component;

/** What {@code ./bangfu demo} shows: the season as it was, and the bulletin that was made of it. */
@Component
class SeasonData implements DemoData {

    @Override
    public String name() {
        return "聊城经济技术开发区 2020-02-10 – 2020-03-17";
    }

    @Override
    public LocalDate begins() {
        return LocalDate.of(2020, 1, 1);
    }

    /** The morning after: what was reported for the last day is there, and the new day waits. */
    @Override
    public LocalDate ends() {
        return Season.LAST.plusDays(1);
    }

    @Override
    public void load(Instance instance) throws Exception {
        Path sheets = Files.createTempFile("bangfu-sheets-", ".json");
        try {
            Play play = Play.through(SeasonA.season(), instance, sheets);
            publish(play);
        } finally {
            Files.delete(sheets);
        }
    }

    /** Written by one secretary, checked and published by a leader. */
    private static void publish(Play play) {
        Person secretary = play.as("SECRETARY");
        Person leader = play.leader();
        UUID id = Person.id();
        secretary.post(
                "/bulletins",
                Map.of(
                        "id",
                        id,
                        "title",
                        "全区工业企业全部开工",
                        "day",
                        Season.LAST.toString(),
                        "blocks",
                        List.of(
                                block("HEADING", "一、总体情况"),
                                block(
                                        "PARAGRAPH",
                                        "截至3月17日24时，全区在册工业企业[[industrial.opened:denominator]]家，已开工[[industrial.opened]]家，开工率[[industrial.opened:rate]]；当日报送日报的企业[[returns.submitted:of]]家。"),
                                block("HEADING", "二、外贸外资企业"),
                                block(
                                        "PARAGRAPH",
                                        "生产型外贸企业复工复产[[foreign-trade.producing:of]]家，外资企业复工复产[[foreign-funded.producing:of]]家。两项有交叉，不相加。"),
                                block("HEADING", "三、职工返岗"),
                                block("PARAGRAPH", "已报企业职工返岗率为[[staff.on-post]]，按到岗职工合计与在册职工合计计算。"))));
        secretary.post("/bulletins/%s/submit".formatted(id), Map.of("seen", 0));
        leader.post("/bulletins/%s/check".formatted(id), Map.of("seen", 1));
        leader.post("/bulletins/%s/publish".formatted(id), Map.of("seen", 2));
    }

    private static Map<String, String> block(String kind, String text) {
        return Map.of("kind", kind, "text", text);
    }
}
