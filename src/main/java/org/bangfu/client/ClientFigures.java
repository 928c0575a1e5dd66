package org.bangfu.client;

import org.bangfu.platform.figure.Claim;
import org.bangfu.platform.figure.Condition;
import org.bangfu.platform.figure.Figure;
import org.bangfu.platform.figure.Measure;
import org.bangfu.platform.web.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures about the roster itself. */
@Configuration
class ClientFigures {

    @Bean
    Figure enterprisesListed() {
        return new Figure(
                "enterprises.listed",
                new Sentence("在册企业", "Enterprises listed"),
                new Sentence(
                        "当日在册的企业数；注销、合并、重复登记的自生效日起不计",
                        "Enterprises on the roster that day; what was closed, merged or a duplicate does not count from its day on"),
                new Sentence("家", "enterprises"),
                null,
                new Condition.Is("kind", Client.Kind.ENTERPRISE),
                Condition.everything(),
                new Measure.Count(),
                new Claim.None());
    }
}
