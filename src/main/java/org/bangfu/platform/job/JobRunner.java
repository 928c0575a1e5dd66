package org.bangfu.platform.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.platform.job.JobRows.Claimed;
import org.bangfu.platform.web.Problem;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Runs one job to its end, in its zone, as the person who asked. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int MOST_ATTEMPTS = 8;

    private final JobRows rows;
    private final Map<String, Work> works;

    JobRunner(JobRows rows, List<Work> works) {
        this.rows = rows;
        this.works = works.stream().collect(Collectors.toMap(Work::name, Function.identity()));
    }

    /** True when the job is over; false when it is to be tried again shortly. */
    boolean run(ZoneId zone, UUID id, BooleanSupplier closing) {
        Optional<Claimed> claimed = claim(zone, id);
        if (claimed.isEmpty()) {
            return !rows.waits(zone, id);
        }
        Claimed job = claimed.get();
        Work work = works.get(job.work());
        if (work == null || job.attempts() > MOST_ATTEMPTS) {
            String incident = incident("%s was tried %d times".formatted(job.work(), job.attempts()), null);
            fail(zone, id, job, work, said(JobProblem.JOB_GAVE_UP.with("incident", incident)));
            return true;
        }
        try {
            work.run(job.actor(), job.subject(), (done, total) -> {
                if (rows.progress(zone, id, done, total)) {
                    throw new Stop(true);
                }
                if (closing.getAsBoolean()) {
                    throw new Stop(false);
                }
            });
            rows.end(zone, id, Job.State.DONE, null);
            return true;
        } catch (Stop stop) {
            return stopped(zone, id, job, work, stop);
        } catch (Problem problem) {
            fail(zone, id, job, work, said(problem));
            return true;
        } catch (TransientDataAccessException | CannotCreateTransactionException busy) {
            LOG.warn("{} waits for the database: {}", job.work(), busy.getMessage());
            return false;
        } catch (RuntimeException failure) {
            String incident = incident(job.work() + " failed", failure);
            fail(
                    zone,
                    id,
                    job,
                    work,
                    new Sentence(
                            "系统出错，停在这里（编号 %s）；请重试，仍不行时把编号告诉管理员".formatted(incident),
                            "Something went wrong and the work stopped (incident %s); try again, or tell the administrator the number"
                                    .formatted(incident)));
            return true;
        }
    }

    private Optional<Claimed> claim(ZoneId zone, UUID id) {
        try {
            return rows.claim(zone, id);
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    private boolean stopped(ZoneId zone, UUID id, Claimed job, Work work, Stop stop) {
        if (stop.cancelled) {
            work.stopped(job.actor(), job.subject(), id, null);
            rows.end(zone, id, Job.State.CANCELLED, null);
        }
        return stop.cancelled;
    }

    private void fail(ZoneId zone, UUID id, Claimed job, @Nullable Work work, Sentence failure) {
        if (work != null) {
            work.stopped(job.actor(), job.subject(), id, failure);
        }
        rows.end(zone, id, Job.State.FAILED, failure);
    }

    /** What is the matter, and what to do about it. */
    private static Sentence said(Problem problem) {
        Sentence detail = problem.detail();
        Sentence remedy = problem.code().text().remedy();
        return remedy == null
                ? detail
                : new Sentence(detail.zh() + "；" + remedy.zh(), detail.en() + ". " + remedy.en());
    }

    private static String incident(String what, @Nullable Exception failure) {
        String incident = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        LOG.error("Incident {}: {}", incident, what, failure);
        return incident;
    }

    /** Leaves the work between two pieces; never leaves this class. */
    private static final class Stop extends RuntimeException {
        private final boolean cancelled;

        Stop(boolean cancelled) {
            super("stop", null, false, false);
            this.cancelled = cancelled;
        }
    }
}
