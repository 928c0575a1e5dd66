package org.bangfu.liaison.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bangfu.directory.PersonId;
import org.junit.jupiter.api.Test;

/** Who holds which minute, against going through the minutes one by one. */
class CoverTests {

    private static final Instant START = Instant.parse("2020-02-09T16:00:00Z");
    private static final int MINUTES = 240;

    @Test
    void gapsAndOverlapsAreThoseThatCountingFinds() {
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            int[] held = new int[MINUTES];
            List<Shift> shifts = shifts(random, held);
            boolean[] gap = new boolean[MINUTES];
            Cover.gaps(shifts, START, at(MINUTES)).forEach(stretch -> {
                assertThat(stretch.from()).isBefore(stretch.to());
                for (int i = minute(stretch.from()); i < minute(stretch.to()); i++) {
                    gap[i] = true;
                }
            });
            boolean twice = false;
            for (int i = 0; i < MINUTES; i++) {
                assertThat(gap[i]).as("seed %d, minute %d", seed, i).isEqualTo(held[i] == 0);
                twice |= held[i] > 1;
            }
            assertThat(Cover.overlap(shifts).isPresent()).as("seed %d", seed).isEqualTo(twice);
        }
    }

    /** Mostly one after the other, so that some seeds leave neither gap nor overlap. */
    private static List<Shift> shifts(Random random, int[] held) {
        var shifts = new ArrayList<Shift>();
        int next = 0;
        while (next < MINUTES) {
            int from = Math.max(0, next + (random.nextInt(6) == 0 ? random.nextInt(41) - 20 : 0));
            int to = Math.min(MINUTES, from + 10 + 10 * random.nextInt(9));
            if (from >= to) {
                break;
            }
            shifts.add(new Shift(UUID.randomUUID(), new PersonId(UUID.randomUUID()), at(from), at(to), 0));
            for (int i = from; i < to; i++) {
                held[i]++;
            }
            next = to;
        }
        java.util.Collections.shuffle(shifts, random);
        return shifts;
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static int minute(Instant moment) {
        return (int) java.time.Duration.between(START, moment).toMinutes();
    }
}
