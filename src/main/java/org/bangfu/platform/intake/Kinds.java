package org.bangfu.platform.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.platform.zone.Actor;
import org.springframework.stereotype.Component;

/** The kinds of all modules, and who may use which. */
@Component
class Kinds {

    private final Map<String, IntakeKind<?>> kinds;

    Kinds(List<IntakeKind<?>> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(IntakeKind::key, Function.identity()));
    }

    /** Those that the actor may import. */
    List<IntakeKind<?>> of(Actor actor) {
        return kinds.values().stream()
                .filter(kind -> mayUse(actor, kind))
                .sorted(Comparator.comparing(IntakeKind::key))
                .toList();
    }

    /** The kind, for somebody who may import it. */
    IntakeKind<?> of(Actor actor, String key) {
        IntakeKind<?> kind = Optional.<IntakeKind<?>>ofNullable(kinds.get(key))
                .orElseThrow(() -> ImportProblem.IMPORT_KIND_UNKNOWN.with("kind", key));
        if (!mayUse(actor, kind)) {
            throw ImportProblem.IMPORT_KIND_NOT_YOURS.with("kind", kind.name());
        }
        return kind;
    }

    boolean mayUse(Actor actor, String key) {
        IntakeKind<?> kind = kinds.get(key);
        return kind != null && mayUse(actor, kind);
    }

    private static boolean mayUse(Actor actor, IntakeKind<?> kind) {
        return kind.roles().stream().anyMatch(actor::is);
    }
}
