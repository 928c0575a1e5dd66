package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;

/** Ten thousand random histories of who serves one client: whatever is tried, what the rules promise holds on every day. */
class AssignmentHistoryTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 2, 10);
    private static final int CAP = 2;
    private static final List<Assignment.Kind> KINDS = List.of(Assignment.Kind.values());
    private static final ClientId CLIENT = new ClientId(new UUID(1, 1));

    private final List<PersonId> officers =
            IntStream.range(0, 5).mapToObj(i -> new PersonId(new UUID(2, i))).toList();
    private final Map<UUID, String> names =
            officers.stream().collect(Collectors.toMap(PersonId::value, each -> "某" + each.value()));
    /** The last of them has left. */
    private final Map<PersonId, Set<Role>> roles =
            officers.stream().limit(4).collect(Collectors.toMap(each -> each, each -> Set.of(Role.LIAISON_OFFICER)));

    @Test
    void whateverIsTriedWhatTheRulesPromiseHolds() {
        long made = 0;
        long refused = 0;
        for (int seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var serving = new Serving(List.of());
            LocalDate today = FIRST;
            for (int step = 0; step < 12; step++) {
                today = today.plusDays(random.nextInt(3));
                Serving before = serving;
                try {
                    serving = step(random, serving, today);
                    made++;
                } catch (Problem refusal) {
                    assertThat(refusal.detail().zh()).isNotBlank();
                    assertThat(refusal.detail().en()).isNotBlank();
                    refused++;
                }
                check(seed, before, serving, today);
            }
        }
        assertThat(made).as("steps that were taken").isGreaterThan(20_000);
        assertThat(refused).as("steps that were refused").isGreaterThan(20_000);
    }

    private Serving step(Random random, Serving serving, LocalDate today) {
        List<Assignment> all = serving.assignments();
        if (random.nextBoolean() && !all.isEmpty()) {
            Assignment one = all.get(random.nextInt(all.size()));
            int seen = one.version() - (random.nextInt(10) == 0 ? 1 : 0);
            Assignment ended = one.end(seen, today.plusDays(random.nextInt(8) - 2), today, "调动");
            Serving next = serving.with(List.of(ended));
            if (next.gap(ended.to() == null ? today : ended.to()).isPresent() && random.nextInt(4) > 0) {
                return serving; // as the client's own rule refuses it
            }
            return next;
        }
        PersonId officer = officers.get(random.nextInt(officers.size()));
        var made = new Assignment(
                new UUID(3, random.nextLong()),
                CLIENT,
                officer,
                KINDS.get(random.nextInt(KINDS.size())),
                today.plusDays(random.nextInt(6) - 1),
                null,
                random.nextInt(5) == 0 ? "同一园区" : null,
                0);
        var loads = new HashMap<PersonId, AssignmentRepository.Load>();
        officers.forEach(each -> loads.put(
                each, new AssignmentRepository.Load((int) (each.value().getLeastSignificantBits() % 3), 0, 0)));
        new Fitness(names, roles, Map.of(CLIENT, serving), loads, CAP)
                .refusal("甲公司", made)
                .ifPresent(refusal -> {
                    throw refusal;
                });
        return serving.with(List.of(made));
    }

    private void check(int seed, Serving before, Serving now, LocalDate today) {
        for (LocalDate day = FIRST.minusDays(2); day.isBefore(today.plusDays(12)); day = day.plusDays(1)) {
            LocalDate on = day;
            List<Assignment> held =
                    now.assignments().stream().filter(each -> each.holds(on)).toList();
            assertThat(held.stream().filter(each -> each.kind() == Assignment.Kind.OFFICER))
                    .as("seed %d, officers on %s", seed, on)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(held.stream().map(Assignment::officer))
                    .as("seed %d, people on %s", seed, on)
                    .doesNotHaveDuplicates();
        }
        var old = new ArrayList<>(before.assignments());
        for (Assignment each : now.assignments()) {
            LocalDate to = each.to();
            assertThat(to == null || to.isAfter(each.from()))
                    .as("seed %d, %s", seed, each)
                    .isTrue();
            assertThat(roles).containsKey(each.officer());
            old.stream().filter(was -> was.id().equals(each.id())).forEach(was -> {
                assertThat(each.version() - was.version())
                        .as("seed %d, %s", seed, each)
                        .isBetween(0, 1);
                assertThat(each.from()).isEqualTo(was.from());
                if (was.to() != null) {
                    assertThat(each)
                            .as("seed %d, an end is the last word", seed)
                            .isEqualTo(was);
                }
            });
        }
        assertThat(now.assignments().stream().map(Assignment::id))
                .containsAll(old.stream().map(Assignment::id).toList());
    }
}
