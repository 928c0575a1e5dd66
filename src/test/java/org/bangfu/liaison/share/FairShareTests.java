package org.bangfu.liaison.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.junit.jupiter.api.Test;

/** What a fair proposal has to hold, on random zones. */
class FairShareTests {

    private static final int CAP = 6;

    @Test
    void nobodyHasTooManyNobodyIsLeftOutAndNobodyIsPassedOverByWhoHasMore() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            List<UUID> areas = ids(3);
            List<FairShare.Officer> officers = ids(1 + random.nextInt(8)).stream()
                    .map(each ->
                            new FairShare.Officer(new PersonId(each), random.nextInt(4) == 0 ? Set.of("en") : Set.of()))
                    .toList();
            List<FairShare.Subject> clients = ids(random.nextInt(50)).stream()
                    .map(each -> new FairShare.Subject(
                            new ClientId(each),
                            areas.get(random.nextInt(areas.size())),
                            "%02d".formatted(13 + random.nextInt(4)),
                            random.nextInt(5) == 0))
                    .toList();

            List<FairShare.Line> lines = new FairShare(officers, List.of(), Map.of(), CAP).propose(clients);

            assertThat(lines)
                    .extracting(FairShare.Line::client)
                    .doesNotHaveDuplicates()
                    .hasSize(clients.size());
            Map<PersonId, Integer> loads = new HashMap<>();
            Map<PersonId, List<FairShare.Subject>> given = new HashMap<>();
            officers.forEach(each -> given.put(each.id(), new ArrayList<>()));
            Map<ClientId, FairShare.Subject> byId = new HashMap<>();
            clients.forEach(each -> byId.put(each.id(), each));
            for (FairShare.Line line : lines) {
                FairShare.Subject client = Objects.requireNonNull(byId.get(line.client()));
                PersonId officer = line.officer();
                if (officer == null) {
                    assertThat(loads.values())
                            .as("seed %d: somebody has room", seed)
                            .hasSize(officers.size())
                            .containsOnly(CAP);
                } else {
                    assertThat(line.load())
                            .isEqualTo(loads.getOrDefault(officer, 0))
                            .isLessThan(CAP);
                    int won = suits(client, officers, officer, given) - line.load();
                    for (FairShare.Officer each : officers) {
                        int load = loads.getOrDefault(each.id(), 0);
                        assertThat(load == CAP || suits(client, officers, each.id(), given) - load <= won)
                                .as("seed %d: %s was passed over", seed, each)
                                .isTrue();
                    }
                    loads.merge(officer, 1, Integer::sum);
                    Objects.requireNonNull(given.get(officer)).add(client);
                }
            }
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndANeighbourCounts() {
        UUID parent = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        UUID far = UUID.randomUUID();
        var near = new FairShare.Officer(new PersonId(UUID.randomUUID()), Set.of());
        var distant = new FairShare.Officer(new PersonId(UUID.randomUUID()), Set.of());
        List<FairShare.Place> standing =
                List.of(new FairShare.Place(near.id(), subject(two)), new FairShare.Place(distant.id(), subject(far)));
        FairShare.Subject client = subject(one);
        Map<UUID, UUID> parents = Map.of(one, parent, two, parent);

        FairShare.Line line = new FairShare(List.of(near, distant), standing, parents, CAP)
                .propose(List.of(client))
                .getFirst();
        assertThat(line.officer()).isEqualTo(near.id());
        assertThat(line.near()).isTrue();
        assertThat(new FairShare(List.of(distant, near), standing, parents, CAP).propose(List.of(client)))
                .containsExactly(line);
    }

    private static int suits(
            FairShare.Subject client,
            List<FairShare.Officer> officers,
            PersonId officer,
            Map<PersonId, List<FairShare.Subject>> given) {
        List<FairShare.Subject> has = Objects.requireNonNull(given.get(officer));
        boolean speaks = officers.stream()
                .anyMatch(each -> each.id().equals(officer) && !each.languages().isEmpty());
        return (has.stream().anyMatch(each -> Objects.equals(each.area(), client.area())) ? 3 : 0)
                + (has.stream().anyMatch(each -> Objects.equals(each.industry(), client.industry())) ? 2 : 0)
                + (client.foreign() && speaks ? 2 : 0);
    }

    private static FairShare.Subject subject(UUID area) {
        return new FairShare.Subject(new ClientId(UUID.randomUUID()), area, null, false);
    }

    private static List<UUID> ids(int many) {
        return java.util.stream.Stream.generate(UUID::randomUUID).limit(many).toList();
    }
}
