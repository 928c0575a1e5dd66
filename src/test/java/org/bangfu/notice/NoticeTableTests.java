package org.bangfu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is told what, as a table. After a change: {@code mvn test -Dtest=NoticeTableTests -Dbangfu.write=true}. */
class NoticeTableTests {

    private static final Path FILE = Path.of("docs/notices.md");

    private static final String HEAD = """
            # 谁会收到什么消息 · Who is told what

            办事的人自己做的事不再通知本人；同一件事同一个人只通知一次。邮件和短信只说“有消息等您查看”和网址，不写内容。
            Whoever does it is not told of it, and nobody is told twice. Mail and short messages say only that something waits, and where.
            Written by `NoticeTableTests` from `Topic`.

            | 发生了什么 | 通知谁 | 怎么说 | to whom | in which words |
            |---|---|---|---|---|
            """;

    @Test
    void theTableIsTheCode() throws IOException {
        String written =
                HEAD + Stream.of(Topic.values()).map(NoticeTableTests::line).collect(Collectors.joining());
        if (Boolean.getBoolean("bangfu.write")) {
            Files.writeString(FILE, written);
        }

        assertThat(Files.readString(FILE)).isEqualTo(written);
    }

    private static String line(Topic topic) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        topic.happening(),
                        topic.who().stream().map(Who::zh).collect(Collectors.joining("；")),
                        topic.zh(),
                        topic.who().stream().map(Who::en).collect(Collectors.joining("; ")),
                        topic.en());
    }
}
