package org.bangfu.platform.job;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Instant;
import javax.sql.DataSource;
import org.bangfu.platform.zone.Zones;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a test do the work that is due when it wants to, instead of waiting for the schedule. */
@TestComponent
public class Workers {

    private static final int ROUNDS = 20;

    private final JobSchedule schedule;
    private final ManualScheduler scheduler;
    private final JdbcClient jdbc;

    Workers(JobSchedule schedule, DataSource dataSource, JdbcClient jdbc) {
        this.schedule = schedule;
        this.jdbc = jdbc;
        var builder = TestHelper.createManualScheduler(dataSource, schedule.jobs());
        builder.clock(new SettableClock()).tableName(JobSchedule.TABLE);
        this.scheduler = builder.build();
    }

    /** Runs every job that was asked for, and those that wait for each other one after the other. */
    public void carry() {
        for (int round = 0; round < ROUNDS && waiting() > 0; round++) {
            scheduler.setTime(Instant.now().plusSeconds(2L * round + 1));
            scheduler.runAnyDueExecutions();
        }
    }

    /** Does the house-keeping of a night. */
    public void night() {
        schedule.chores();
    }

    private long waiting() {
        return Zones.system(() -> jdbc.sql("SELECT count(*) FROM scheduled_job WHERE task_name = 'job'")
                .query(Long.class)
                .single());
    }
}
