package org.bangfu.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bangfu.platform.Plans.Plan;
import org.bangfu.platform.Plans.Scan;

/**
 * What is wrong with how a list is read.
 *
 * @param most rows of one table that a statement may look at
 * @param large tables that are not read whole
 */
record PlanFaults(long most, Set<String> large) {

    /** An index that is walked from end to end for a few rows shows in the blocks that were looked at. */
    private static final long BLOCKS_A_ROW = 8;

    /** As large as a table may be that is read whole, an empty month for one; and as many blocks as planning may take. */
    private static final long SMALL = 500;

    List<String> in(List<Plan> plans) {
        var faults = new ArrayList<String>();
        for (Plan plan : plans) {
            for (String table : large) {
                for (Scan scan : plan.of(table)) {
                    if ((scan.type().equals("Seq Scan") && scan.read() > SMALL) || scan.read() > most) {
                        faults.add("%s in%n%s".formatted(scan, plan.sql()));
                    }
                }
            }
            long rows = plan.scans().stream()
                    .mapToLong(scan -> Math.max(scan.read(), scan.loops()))
                    .sum();
            if (plan.blocks() > SMALL + BLOCKS_A_ROW * rows) {
                faults.add("%d blocks in %s of%n%s".formatted(plan.blocks(), plan.scans(), plan.sql()));
            }
        }
        return faults;
    }
}
