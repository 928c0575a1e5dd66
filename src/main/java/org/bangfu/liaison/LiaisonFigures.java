package org.bangfu.liaison;

import java.util.Map;
import org.bangfu.platform.figure.Claim;
import org.bangfu.platform.figure.Condition;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.figure.Measure;
import org.bangfu.platform.figure.Source;
import org.bangfu.platform.web.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures made of assignments. */
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
