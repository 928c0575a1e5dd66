package org.bangfu.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.bangfu.platform.zone.Days;
import org.bangfu.platform.zone.EachZone;
import org.bangfu.platform.zone.ZoneId;
import org.bangfu.platform.zone.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for jobs that are due. A program that died stops giving signs of life, and after half a minute another, or the same one
 * started again, takes its jobs in hand.
 */
@Component
class JobSchedule implements SmartLifecycle {

    static final String TABLE = "scheduled_job";
    private static final Logger LOG = LoggerFactory.getLogger(JobSchedule.class);
    private static final int THREADS = 2;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    private final JobRunner runner;
    private final JobRows rows;
    private final List<Chore> chores;
    private final EachZone zones;
    private final boolean wanted;
    private final Scheduler scheduler;
    private boolean running;

    JobSchedule(
            JobRunner runner,
            JobRows rows,
            List<Chore> chores,
            EachZone zones,
            DataSource dataSource,
            @Value("${bangfu.jobs.start:true}") boolean wanted,
            @Value("${bangfu.jobs.poll:500ms}") Duration poll) {
        this.runner = runner;
        this.rows = rows;
        this.chores = chores;
        this.zones = zones;
        this.wanted = wanted;
        this.scheduler = Scheduler.create(dataSource, jobs())
                .startTasks(nightly())
                .tableName(TABLE)
                .threads(THREADS)
                .pollingInterval(poll)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(6)
                .shutdownMaxWait(Duration.ofSeconds(8))
                .build();
    }

    /** Jobs that were asked for. */
    CustomTask<Void> jobs() {
        return Tasks.custom(Jobs.TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.of(SIGN_OF_LIFE))
                .execute((instance, context) -> run(instance.getId(), context.getSchedulerState()::isShuttingDown));
    }

    /** House-keeping. */
    RecurringTask<Void> nightly() {
        return Tasks.recurring("chores", Schedules.daily(Days.SHANGHAI, AT_NIGHT))
                .execute((instance, context) -> chores());
    }

    void chores() {
        zones.run("The night's house-keeping", zone -> {
            rows.forget(zone);
            chores.forEach(chore -> run(zone, chore));
        });
    }

    /** One zone's trouble is not another's. */
    private static void run(ZoneId zone, Chore chore) {
        try {
            chore.run(zone);
        } catch (RuntimeException failure) {
            LOG.error("{} stands still in zone {}; it tries again tomorrow", chore, zone.value(), failure);
        }
    }

    private CompletionHandler<Void> run(String instance, BooleanSupplier closing) {
        String[] part = instance.split(" ", 2);
        var zone = new ZoneId(Long.parseLong(part[0]));
        boolean over = Zones.call(zone, () -> runner.run(zone, UUID.fromString(part[1]), closing));
        return over ? new OnCompleteRemove<>() : new OnCompleteReschedule<>(FixedDelay.of(AGAIN));
    }

    @Override
    public void start() {
        if (wanted) {
            scheduler.start();
            running = true;
        }
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
