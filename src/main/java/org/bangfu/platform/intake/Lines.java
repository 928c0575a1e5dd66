package org.bangfu.platform.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.platform.intake.Staged.Before;
import org.bangfu.platform.intake.Staged.Difference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The lines of one kind: read, compared and kept. */
final class Lines<T> {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final IntakeKind<T> kind;

    Lines(IntakeKind<T> kind) {
        this.kind = kind;
    }

    T read(Map<String, String> cells) {
        return kind.read(new Row(cells));
    }

    /** What the row says, and where it says nothing, what stands. */
    T over(T standing, Map<String, String> cells) {
        var whole = new HashMap<String, String>();
        for (Field<T> field : kind.fields()) {
            String stands = field.canonical(standing);
            if (stands != null) {
                whole.put(field.name(), stands);
            }
        }
        whole.putAll(cells);
        return read(whole);
    }

    List<Difference> differences(T old, T fresh) {
        return kind.fields().stream()
                .map(field -> new Difference(field.name(), field.canonical(old), field.canonical(fresh)))
                .filter(each -> !Objects.equals(each.old(), each.fresh()))
                .toList();
    }

    boolean same(T one, T other) {
        return differences(one, other).isEmpty();
    }

    /** Whether some field is now neither what it was nor what it is to be. */
    boolean strayed(T was, T now, T wanted) {
        return kind.fields().stream().anyMatch(field -> {
            String text = field.canonical(now);
            return !Objects.equals(text, field.canonical(was)) && !Objects.equals(text, field.canonical(wanted));
        });
    }

    String json(T line) {
        return JSON.writeValueAsString(line);
    }

    T line(@Nullable String json) {
        return JSON.readValue(Objects.requireNonNull(json), kind.type());
    }

    @Nullable
    Before before(@Nullable Known<T> known) {
        return known == null ? null : new Before(known.id(), known.version(), json(known.line()));
    }
}
