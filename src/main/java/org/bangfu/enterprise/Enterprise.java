package org.bangfu.enterprise;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.client.ClientId;
import org.bangfu.platform.journal.Personal;
import org.bangfu.platform.web.Worded;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as the register has it. Every step gives the next record, or refuses.
 *
 * @param formerNames newest first
 * @param registeredStaff as stated to the register, persons
 * @param capacity a year, in {@code capacityUnit}: what {@code capacityUse} is a share of
 * @param other what it was merged into, or is a duplicate of
 * @param version the client's
 */
public record Enterprise(
        ClientId client,
        CreditCode creditCode,
        List<String> formerNames,
        @Personal(subject = "client") @Nullable String legalRepresentative,
        @Nullable String address,
        @Nullable Integer registeredStaff,
        @Nullable String capacity,
        @Nullable String capacityUnit,
        Status status,
        @Nullable ClientId other,
        int version) {

    /** Where an enterprise stands. */
    public enum Status implements Worded {
        LISTED("在册", "listed"),
        CLOSED("注销", "closed"),
        MERGED("已合并", "merged"),
        DUPLICATE("重复登记", "a duplicate");

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

    /** What a clerk may correct. */
    record Details(
            @Nullable String legalRepresentative,
            @Nullable String address,
            @Nullable Integer registeredStaff,
            @Nullable BigDecimal capacity,
            @Nullable String capacityUnit) {

        /** The page shows the representative masked, so what it leaves out is not to be erased. */
        Details orKeep(Enterprise standing) {
            return legalRepresentative != null
                    ? this
                    : new Details(standing.legalRepresentative, address, registeredStaff, capacity, capacityUnit);
        }
    }

    static Enterprise register(ClientId client, CreditCode code, Details details) {
        return new Enterprise(client, code, List.of(), null, null, null, null, null, Status.LISTED, null, -1)
                .change(details);
    }

    Enterprise change(Details details) {
        require(Status.LISTED, Step.CHANGE);
        BigDecimal capacity = details.capacity();
        return new Enterprise(
                client,
                creditCode,
                formerNames,
                details.legalRepresentative(),
                details.address(),
                details.registeredStaff(),
                capacity == null ? null : capacity.stripTrailingZeros().toPlainString(),
                details.capacityUnit(),
                status,
                other,
                version + 1);
    }

    /** What a workbook says, all at once: details, and perhaps another name. */
    Enterprise restate(Details details, String oldName, String newName) {
        Enterprise changed = change(details);
        return oldName.equals(newName)
                ? changed
                : new Enterprise(
                        client,
                        creditCode,
                        Stream.concat(Stream.of(oldName), formerNames.stream())
                                .filter(name -> !name.equals(newName))
                                .distinct()
                                .toList(),
                        changed.legalRepresentative,
                        changed.address,
                        changed.registeredStaff,
                        changed.capacity,
                        changed.capacityUnit,
                        status,
                        other,
                        changed.version);
    }

    Enterprise rename(String oldName) {
        require(Status.LISTED, Step.RENAME);
        return with(
                Stream.concat(Stream.of(oldName), formerNames.stream())
                        .distinct()
                        .toList(),
                status,
                other);
    }

    Enterprise close() {
        require(Status.LISTED, Step.CLOSE);
        return with(formerNames, Status.CLOSED, null);
    }

    Enterprise mergeInto(ClientId survivor) {
        require(Status.LISTED, Step.MERGE);
        return with(formerNames, Status.MERGED, otherThanThis(survivor));
    }

    Enterprise duplicateOf(ClientId original) {
        require(Status.LISTED, Step.DUPLICATE);
        return with(formerNames, Status.DUPLICATE, otherThanThis(original));
    }

    Enterprise reopen() {
        if (status == Status.LISTED) {
            throw EnterpriseProblem.STEP_NOT_NOW.with("status", status, "step", Step.REOPEN);
        }
        return with(formerNames, Status.LISTED, null);
    }

    private ClientId otherThanThis(ClientId chosen) {
        if (chosen.equals(client)) {
            throw EnterpriseProblem.OTHER_IS_ITSELF.with();
        }
        return chosen;
    }

    private void require(Status needed, Step step) {
        if (status != needed) {
            throw EnterpriseProblem.STEP_NOT_NOW.with("status", status, "step", step);
        }
    }

    private Enterprise with(List<String> names, Status next, @Nullable ClientId chosen) {
        return new Enterprise(
                client,
                creditCode,
                names,
                legalRepresentative,
                address,
                registeredStaff,
                capacity,
                capacityUnit,
                next,
                chosen,
                version + 1);
    }

    /** What may be done to an entry, for the sentence that refuses it. */
    private enum Step implements Worded {
        CHANGE("修改", "changing it"),
        RENAME("更名", "renaming it"),
        CLOSE("注销", "closing it"),
        MERGE("合并", "merging it"),
        DUPLICATE("标为重复", "marking it a duplicate"),
        REOPEN("恢复在册", "listing it again");

        private final String zh;
        private final String en;

        Step(String zh, String en) {
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
}
