package org.bangfu.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bangfu.platform.text.TextModel.Near;
import org.bangfu.platform.text.TextModel.Sample;
import org.junit.jupiter.api.Test;

/** Invented texts whose labels nobody would dispute. */
class TextModelTests {

    private static final List<Sample<String>> TEXTS = List.of(
            new Sample<>("车间缺口罩五百只", "health"),
            new Sample<>("口罩和防护服不够用", "health"),
            new Sample<>("缺普工二十人，招工难", "labour"),
            new Sample<>("员工在外省，返岗要车", "labour"),
            new Sample<>("口罩，别处退回的", null));

    private final TextModel<String> model = TextModel.learn(TEXTS);

    @Test
    void theLabelOfWhatIsMostAlikeComesFirst() {
        assertThat(model.rank("急需口罩")).containsExactly("health", "labour");
        assertThat(model.rank("招普工")).containsExactly("labour", "health");
        assertThat(model.rank("xyz")).isEmpty();
        assertThat(TextModel.<String>learn(List.of()).rank("口罩")).isEmpty();
    }

    @Test
    void theNearestAreFoundAgainAlsoWithoutLabel() {
        assertThat(model.nearest("车间缺口罩五百只", 1, 0.2)).singleElement().satisfies(near -> {
            assertThat(near.sample()).isZero();
            assertThat(near.likeness()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        });
        assertThat(model.nearest("口罩，别处退回的", 5, 0.05)).extracting(Near::sample).startsWith(4);
        assertThat(model.nearest("安全培训", 5, 0.2)).isEmpty();
    }

    /** One label has a hundred texts, the other one: its one is not drowned. */
    @Test
    void aLabelWithFewTextsIsNotDrowned() {
        var many = new java.util.ArrayList<Sample<String>>();
        for (int i = 0; i < 100; i++) {
            many.add(new Sample<>("咨询政策补贴怎么申请 " + i, "policy"));
        }
        many.add(new Sample<>("食堂停电", "power"));
        assertThat(TextModel.learn(many).rank("宿舍停电怎么办").getFirst()).isEqualTo("power");
    }

    @Test
    void piecesDoNotCrossStopsAndWidthsDoNotMatter() {
        assertThat(Grams.of("口罩，ＡＢ", 2)).containsOnlyKeys("口罩", "ab");
        assertThat(Grams.of("aaa", 1, 2)).containsEntry("a", 3).containsEntry("aa", 2);
    }
}
