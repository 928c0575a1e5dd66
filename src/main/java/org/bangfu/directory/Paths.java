package org.bangfu.directory;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangfu.platform.web.Sentence;
import org.jspecify.annotations.Nullable;

/** Names from the top, each ended by {@code /}, as a workbook says where something hangs. */
final class Paths {

    private Paths() {}

    /** A path of a cell: parts trimmed, slashes of either width; null for nothing. */
    static @Nullable String clean(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        String joined = Arrays.stream(cell.split("[/／\\\\>＞]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        return joined.isEmpty() ? null : joined;
    }

    static String of(@Nullable String parent, String name) {
        return (parent == null ? "" : parent + "/") + name + "/";
    }

    static int depth(String path) {
        return (int) path.chars().filter(each -> each == '/').count();
    }

    /** A name is no path. */
    static Optional<Sentence> refuseSlash(String name) {
        return name.matches(".*[/／\\\\>＞].*")
                ? Optional.of(new Sentence(
                        "名称里不能有斜线；上级请写在“上级”一列", "A name has no slash; what is above goes into its own column"))
                : Optional.empty();
    }
}
