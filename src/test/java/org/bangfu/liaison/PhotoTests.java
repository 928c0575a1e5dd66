package org.bangfu.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.platform.Caller;
import org.bangfu.platform.TestDatabase;
import org.bangfu.platform.file.Photographs;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.zone.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Photos of a visit over HTTP: refusals first, then what is kept, who sees it, and how it goes. */
class PhotoTests extends LiaisonScene {

    private static final byte[] JPEG = Photographs.jpeg(400, 300, 6);

    private UUID visit = Ids.next();

    private void recorded() {
        assigned(wang, "OFFICER");
        assertThat(caller.post(wang, "/api/clients/%s/encounters".formatted(enterprise), """
                        {"id":"%s","content":{"channel":"VISIT","day":"2020-02-10","topics":["OTHER"],"words":"看了二车间"}}""".formatted(visit)))
                .hasStatusOk();
    }

    @Test
    void refusesWhatIsNoPictureWhoeverMayNotAndWhatHasNotTakenPlace() {
        assertProblem(add(wang, Ids.next(), JPEG), 404, "CLIENT_UNKNOWN");
        recorded();
        assigned(li, "DEPUTY");
        MvcTestResult none =
                add(wang, Ids.next(), "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertProblem(none, 422, "PICTURE_NONE");
        assertThat(Caller.read(none, "$.detail")).contains("JPEG、PNG 或 WebP");
        MvcTestResult large = add(wang, Ids.next(), Arrays.copyOf(JPEG, (5 << 20) + 1));
        assertProblem(large, 422, "PICTURE_LARGE");
        assertThat(Caller.read(large, "$.detail")).contains("5.0 MB");
        assertProblem(add(li, Ids.next(), JPEG), 403, "ENCOUNTER_NOT_YOURS");
        assertProblem(add(clerk, Ids.next(), JPEG), 403, "NOT_PERMITTED");
        assertProblem(add(zone.contact(enterprise), Ids.next(), JPEG), 403, "NOT_PERMITTED");
        visit = Ids.next();
        assertThat(caller.post(wang, "/api/clients/%s/encounters/plan".formatted(enterprise), """
                        {"id":"%s","channel":"VISIT","day":"2020-02-12","topics":["OTHER"]}""".formatted(visit)))
                .hasStatusOk();
        assertProblem(add(wang, Ids.next(), JPEG), 409, "PHOTO_STEP");
        assertThat(rows("encounter_photo") + rows("stored_file")).isZero();
    }

    /** Neither in the database nor in what is served is there anything that the camera wrote beside the pixels. */
    @Test
    void neitherStoredNorServedDoesAPhotoSayWhereItWasTaken() {
        recorded();
        assertThat(Photographs.SECRETS).allMatch(secret -> Photographs.contains(JPEG, secret));
        UUID id = Ids.next();
        MvcTestResult added = add(wang, id, JPEG);
        assertThat(added).hasStatusOk();
        assertThat(Caller.read(added, "$.width") + "×" + Caller.read(added, "$.height"))
                .as("upright, as it was held")
                .isEqualTo("300×400");

        MvcTestResult served = caller.get(wang, picture(id));
        byte[] bytes = served.getResponse().getContentAsByteArray();
        assertThat(bytes).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(Photographs.SECRETS).noneMatch(secret -> Photographs.contains(bytes, secret));
        for (byte[] secret : Photographs.SECRETS) {
            assertThat(holding(secret)).as("in the database").isZero();
        }
        assertThat(holding(Arrays.copyOf(bytes, 20)))
                .as("the picture itself is ciphertext")
                .isZero();
        assertThat(rows("file_chunk")).isEqualTo(1);
    }

    @Test
    void isServedAsWhatItIsToWhoeverMayReadTheVisit() {
        recorded();
        UUID id = Ids.next();
        assertThat(add(wang, id, Photographs.png(40, 30, 1))).hasStatusOk();
        assigned(li, "DEPUTY");
        String leader = zone.official(Ids.next(), Role.LEADER);
        String contact = zone.contact(enterprise);

        for (String reader : List.of(wang, li, clerk, leader, contact)) {
            MvcTestResult served = caller.get(reader, picture(id));
            assertThat(served).hasStatusOk().hasContentType("image/jpeg");
            assertThat(served.getResponse().getHeaders("Cache-Control")).containsExactly("private, no-cache");
            assertThat(served.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(Caller.read(
                        caller.get(contact, "/api/clients/%s/encounters".formatted(enterprise)),
                        "$.items[0].photos[*].id"))
                .as("who came to my door, and took a photo")
                .isEqualTo("[\"%s\"]".formatted(id));
        UUID elsewhere = Ids.next();
        register(elsewhere, "聊城乙钢管有限公司", "91371502MC00000126");
        String stranger = zone.official(unit, Role.LIAISON_OFFICER);
        assertProblem(caller.get(stranger, picture(id)), 404, "CLIENT_UNKNOWN");
        assertProblem(caller.get(zone.contact(elsewhere), picture(id)), 403, "CLIENT_NOT_YOURS");
        assertProblem(caller.get(zone.official(unit, Role.AUDITOR), picture(id)), 403, "NOT_PERMITTED");
        assertProblem(caller.get(wang, picture(Ids.next())), 404, "PHOTO_UNKNOWN");
        assertThat(caller.getSignedOut(picture(id))).hasStatus(401);
    }

    @Test
    void theSameCommandKeepsOnePhotoAndASeventhIsRefused() {
        recorded();
        UUID command = Ids.next();
        UUID id = Ids.next();
        assertThat(add(wang, command, id, JPEG)).hasStatusOk();
        assertThat(Caller.read(add(wang, command, id, JPEG), "$.id")).isEqualTo(id.toString());
        assertProblem(add(wang, command, id, Photographs.jpeg(401, 300, 1)), 422, "COMMAND_REUSED");
        assertProblem(add(wang, id, JPEG), 409, "PHOTO_CHANGED");
        assertThat(rows("encounter_photo")).isEqualTo(1);
        assertThat(rows("stored_file")).isEqualTo(1);
        for (int i = 1; i < Photo.MOST; i++) {
            assertThat(add(wang, Ids.next(), JPEG)).hasStatusOk();
        }
        assertProblem(add(wang, Ids.next(), JPEG), 422, "PHOTO_MOST");

        assertThat(remove(wang, id, "拍到了人")).hasStatusOk();

        assertThat(add(wang, Ids.next(), JPEG)).as("its place is free").hasStatusOk();
        assertProblem(add(wang, Ids.next(), JPEG), 422, "PHOTO_MOST");
    }

    @Test
    void whoAddedItRemovesItAndThePictureIsGoneWhileTheReasonStays() {
        recorded();
        UUID id = Ids.next();
        assertThat(add(wang, id, JPEG)).hasStatusOk();
        assigned(li, "DEPUTY");
        assertProblem(remove(wang, id, " "), 400, "INPUT_INVALID");
        assertProblem(remove(li, id, "不妥"), 403, "ENCOUNTER_NOT_YOURS");
        assertThat(correct()).as("the words change, the photos stay").hasStatusOk();
        assertThat(Caller.read(caller.get(wang, versions()), "$[0].line.photos.length()"))
                .isEqualTo("1");

        assertThat(remove(wang, id, "拍到了别家的车牌")).hasStatusOk();

        assertProblem(caller.get(wang, picture(id)), 410, "PHOTO_REMOVED");
        assertProblem(remove(wang, id, "再删"), 410, "PHOTO_REMOVED");
        assertThat(rows("stored_file") + rows("file_chunk")).isZero();
        assertThat(JsonPath.<List<Object>>read(Caller.body(caller.get(wang, versions())), "$[*].line.photos[*]"))
                .isEmpty();
        MvcTestResult ever = caller.get(wang, photos());
        assertThat(Caller.read(ever, "$[*].reason")).isEqualTo("[\"拍到了别家的车牌\"]");
        assertThat(Caller.read(ever, "$[0].removedAt")).startsWith("2020-02-10");
        assertThat(TestDatabase.superuser()
                        .sql("SELECT count(*) FROM journal WHERE zone_id = :zone AND record_id = :id")
                        .param("zone", zone.id().value())
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .as("photo and file, come and gone")
                .isEqualTo(4);
    }

    /** Where the client's personal data ends, its photos do. */
    @Test
    void endsWithTheClientsPersonalData() {
        recorded();
        UUID id = Ids.next();
        assertThat(add(wang, id, JPEG)).hasStatusOk();
        zone.sql("DELETE FROM subject_key WHERE zone_id = :zone AND subject = :client", "client", enterprise);
        assertProblem(caller.get(wang, picture(id)), 410, "FILE_GONE");
    }

    private MvcTestResult add(String by, UUID id, byte[] content) {
        return add(by, Ids.next(), id, content);
    }

    private MvcTestResult add(String by, UUID command, UUID id, byte[] content) {
        return caller.upload(
                by, command, photos(), content, Map.of("id", id.toString(), "fileName", "../IMG_0001.exe"));
    }

    private MvcTestResult remove(String by, UUID id, String reason) {
        return caller.post(by, picture(id) + "/remove", "{\"reason\":\"%s\"}".formatted(reason));
    }

    private MvcTestResult correct() {
        return caller.post(wang, "/api/clients/%s/encounters/%s/write".formatted(enterprise, visit), """
                {"seen":0,"reason":"写错了","content":{"channel":"VISIT","day":"2020-02-10","topics":["OTHER"],"words":"看了三车间"}}""");
    }

    private String photos() {
        return "/api/clients/%s/encounters/%s/photos".formatted(enterprise, visit);
    }

    private String picture(UUID id) {
        return photos() + "/" + id;
    }

    private String versions() {
        return "/api/clients/%s/encounters/%s/versions".formatted(enterprise, visit);
    }

    private long rows(String table) {
        return TestDatabase.superuser()
                .sql("SELECT count(*) FROM %s WHERE zone_id = ?".formatted(table))
                .param(zone.id().value())
                .query(Long.class)
                .single();
    }

    /** How many rows hold these bytes: of files, of their chunks, of photos and of the journal. */
    private long holding(byte[] part) {
        return TestDatabase.superuser()
                .sql("""
                        SELECT (SELECT count(*) FROM file_chunk WHERE zone_id = :zone AND position(:part IN content) > 0)
                             + (SELECT count(*) FROM stored_file WHERE zone_id = :zone
                                  AND (position(:part IN name) > 0 OR position(:part IN secret) > 0))
                             + (SELECT count(*) FROM journal WHERE zone_id = :zone AND position(:part IN body::bytea) > 0)
                             + (SELECT count(*) FROM encounter_photo WHERE zone_id = :zone
                                  AND position(:part IN encounter_photo::text::bytea) > 0)
                        """)
                .param("zone", zone.id().value())
                .param("part", part)
                .query(Long.class)
                .single();
    }
}
