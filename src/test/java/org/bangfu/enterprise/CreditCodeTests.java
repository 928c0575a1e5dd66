package org.bangfu.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bangfu.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTests {

    /** The vector of GB 32100-2015: the weighted sum of its first 17 characters is 1640. */
    @Test
    void takesTheVectorOfTheStandardHoweverItIsTyped() {
        assertThat(CreditCode.read("91350100M000100Y43").value()).isEqualTo("91350100M000100Y43");
        assertThat(CreditCode.read(" ９１３５０１００m000100y43 ").value()).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, CREDIT_CODE_LETTER",
        "91350100M000100Y44, CREDIT_CODE_CHECK",
        "91350100M000100Y34, CREDIT_CODE_CHECK",
        "91350100M000100Y4, CREDIT_CODE_LENGTH",
        "'', CREDIT_CODE_LENGTH",
    })
    void saysWhatIsWrongWithAnother(String typed, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CreditCode.read(typed))
                .satisfies(problem -> assertThat(problem.code().name()).isEqualTo(code));
    }

    /** One wrong character, or two neighbours exchanged, is always noticed: 31 is prime. */
    @Test
    void noticesEveryWrongCharacter() {
        String right = "91350100M000100Y43";
        for (int i = 0; i < 17; i++) {
            char other = right.charAt(i) == '7' ? '8' : '7';
            String wrong = right.substring(0, i) + other + right.substring(i + 1);
            assertThat(CreditCode.check(wrong)).as(wrong).isNotEqualTo('3');
        }
    }
}
