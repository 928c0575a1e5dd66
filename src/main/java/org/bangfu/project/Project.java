package org.bangfu.project;

import org.bangfu.client.ClientId;
import org.bangfu.directory.UnitId;
import org.bangfu.platform.web.Worded;
import org.jspecify.annotations.Nullable;

/**
 * A key project as the register has it. Every step gives the next record, or refuses.
 *
 * @param unit in charge of it; null while none is named
 * @param version the client's
 */
record Project(ClientId client, ProjectCode code, @Nullable UnitId unit, Status status, int version) {

    /** Where a project stands on the register. */
    enum Status implements Worded {
        LISTED("在册", "listed"),
        CLOSED("已销项", "closed");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    static Project register(ClientId client, ProjectCode code, @Nullable UnitId unit) {
        return new Project(client, code, unit, Status.LISTED, 0);
    }

    Project edit(@Nullable UnitId inCharge) {
        require(Status.LISTED);
        return new Project(client, code, inCharge, status, version + 1);
    }

    Project close() {
        require(Status.LISTED);
        return new Project(client, code, unit, Status.CLOSED, version + 1);
    }

    Project reopen() {
        require(Status.CLOSED);
        return new Project(client, code, unit, Status.LISTED, version + 1);
    }

    private void require(Status needed) {
        if (status != needed) {
            throw ProjectProblem.PROJECT_STEP.with("status", status);
        }
    }
}
