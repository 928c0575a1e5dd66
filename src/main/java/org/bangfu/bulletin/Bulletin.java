package org.bangfu.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin. Every step gives the next record, or refuses.
 *
 * @param day its figures are as of 24:00 of it
 * @param author whoever wrote last
 * @param checker who found it right; never the author
 * @param number given when it is published
 * @param corrects the bulletin that it takes the place of
 */
record Bulletin(
        UUID id,
        String title,
        LocalDate day,
        BulletinState state,
        List<Block> blocks,
        List<Remark> remarks,
        UUID author,
        @Nullable UUID checker,
        @Nullable String number,
        @Nullable Instant publishedAt,
        @Nullable UUID corrects,
        int version) {

    /** Why it was sent back, or is corrected. */
    record Remark(UUID by, Instant at, String text) {}

    static Bulletin draft(UUID id, String title, LocalDate day, List<Block> blocks, UUID author) {
        return new Bulletin(id, title, day, BulletinState.DRAFT, blocks, List.of(), author, null, null, null, null, 0);
    }

    Bulletin write(String newTitle, LocalDate newDay, List<Block> newBlocks, UUID writer) {
        require(BulletinState.DRAFT);
        return new Bulletin(
                id,
                newTitle,
                newDay,
                BulletinState.DRAFT,
                newBlocks,
                remarks,
                writer,
                null,
                null,
                null,
                corrects,
                version + 1);
    }

    Bulletin submit() {
        require(BulletinState.DRAFT);
        return with(BulletinState.SUBMITTED, remarks, null);
    }

    Bulletin check(UUID person) {
        require(BulletinState.SUBMITTED);
        if (person.equals(author)) {
            throw BulletinProblem.SECOND_PERSON_NEEDED.with();
        }
        return with(BulletinState.CHECKED, remarks, person);
    }

    Bulletin sendBack(UUID by, Instant at, String text) {
        require(BulletinState.SUBMITTED, BulletinState.CHECKED);
        return with(BulletinState.DRAFT, remarked(by, at, text), null);
    }

    Bulletin publish(String given, Instant at) {
        require(BulletinState.CHECKED);
        return new Bulletin(
                id,
                title,
                day,
                BulletinState.PUBLISHED,
                blocks,
                remarks,
                author,
                checker,
                given,
                at,
                corrects,
                version + 1);
    }

    /** The draft that will take its place. */
    Bulletin correction(UUID newId, UUID by, Instant at, String reason) {
        require(BulletinState.PUBLISHED);
        return new Bulletin(
                newId,
                title,
                day,
                BulletinState.DRAFT,
                blocks,
                List.of(new Remark(by, at, reason)),
                by,
                null,
                null,
                null,
                id,
                0);
    }

    Bulletin corrected() {
        require(BulletinState.PUBLISHED);
        return with(BulletinState.CORRECTED, remarks, checker);
    }

    private List<Remark> remarked(UUID by, Instant at, String text) {
        return Stream.concat(remarks.stream(), Stream.of(new Remark(by, at, text)))
                .toList();
    }

    private void require(BulletinState... needed) {
        if (!List.of(needed).contains(state)) {
            throw BulletinProblem.BULLETIN_STEP_NOT_NOW.with("state", state);
        }
    }

    private Bulletin with(BulletinState next, List<Remark> newRemarks, @Nullable UUID newChecker) {
        return new Bulletin(
                id,
                title,
                day,
                next,
                blocks,
                newRemarks,
                author,
                newChecker,
                number,
                publishedAt,
                corrects,
                version + 1);
    }
}
