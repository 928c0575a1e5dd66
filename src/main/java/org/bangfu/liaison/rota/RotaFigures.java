package org.bangfu.liaison.rota;

import java.util.Map;
import org.bangfu.client.Client;
import org.bangfu.client.Tag;
import org.bangfu.platform.figure.Claim;
import org.bangfu.platform.figure.Condition;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.figure.Measure;
import org.bangfu.platform.figure.Source;
import org.bangfu.platform.web.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures made of ambassadors and their rota. */
@Configuration
class RotaFigures {

    /** A week that was published before the day was over: every minute of it is held. */
    private static final String ON_ROTA = """
            (SELECT week.monday FROM rota_week AS week
             WHERE week.zone_id = :zone AND week.monday <= record.period AND week.monday > record.period - 7
               AND week.published_at < (record.period + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')""";

    private static final Source AMBASSADORS = new Source(
            "ambassadors",
            "assignment",
            "assignment",
            "record.kind = 'AMBASSADOR'",
            new Source.Holding("record.valid_from DESC, record.id"),
            Map.of("ambassador", "record.officer", "from", "record.valid_from", "rotaWeek", ON_ROTA));

    @Bean
    Figure foreignFundedAccompanied() {
        return new Figure(
                "foreign-funded.accompanied",
                new Sentence("外资企业服务大使全天候跟进", "Foreign-funded enterprises followed round the clock"),
                new Sentence(
                        "当日在册的外资企业中，当日有服务大使具名联系、且当日每一分钟都有人值班的",
                        "Of the foreign-funded enterprises listed that day, those with an ambassador by name while every minute of the day was held by somebody on the rota"),
                new Sentence("家", "enterprises"),
                AMBASSADORS,
                Condition.all(
                        new Condition.Is("kind", Client.Kind.ENTERPRISE),
                        new Condition.Has("tags", Tag.FOREIGN_FUNDED)),
                Condition.all(new Condition.Known("ambassador"), new Condition.Known("rotaWeek")),
                new Measure.Rate(),
                new Claim.Daily(new Claim.All()));
    }
}
