package org.bangfu.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Getting in, from the sheet that opening a zone prints to the fifth wrong password. Names and numbers are invented. */
@DatabaseTest
class SignInTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Caller caller;

    @Autowired
    private ZoneOpening opening;

    private final String phone = "1390000%04d".formatted(NUMBER.incrementAndGet());

    @Test
    void theFirstAdministratorGetsInWithASheetAndASecondFactor() {
        Sheet sheet = open("甲开发区").sheets().getFirst();

        MvcTestResult look = post(
                "/api/activation/look",
                "{\"code\":\"%s\"}".formatted(sheet.code().toLowerCase(java.util.Locale.ROOT)));
        assertThat(look).hasStatusOk();
        assertThat(Caller.read(look, "$.kind")).isEqualTo("OFFICIAL");
        assertThat(Caller.read(look, "$.name")).isEqualTo("系****");
        String secret = Caller.read(look, "$.secondFactor.secret");
        assertThat(Caller.read(
                        post("/api/activation/look", "{\"code\":\"%s\"}".formatted(sheet.code())),
                        "$.secondFactor.secret"))
                .as("the same each time the page is opened")
                .isEqualTo(secret);

        assertProblem(activate(sheet, "Lake2020", phone, "000000"), 422, "SECOND_FACTOR_WRONG");
        assertProblem(activate(sheet, "12345678", phone, code(secret)), 422, "PASSWORD_TOO_WEAK");
        assertProblem(activate(sheet, "Lake2020", "12", code(secret)), 422, "PHONE_INVALID");
        MvcTestResult activated = activate(sheet, "Lake2020", phone, code(secret));

        assertThat(activated).hasStatusOk();
        assertThat(JsonPath.<List<String>>read(Caller.body(activated), "$.roles"))
                .containsExactly("ADMINISTRATOR");
        assertThat(JsonPath.<List<String>>read(Caller.body(activated), "$.permissions"))
                .contains("directory.read")
                .doesNotContain("people.activate");
        assertThat(activated.getResponse().getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api");
        assertProblem(activate(sheet, "Lake2020", phone, code(secret)), 404, "ACTIVATION_UNKNOWN");
        assertProblem(signIn(phone, "Lake2020", null), 401, "SECOND_FACTOR_NEEDED");
        assertProblem(signIn(phone, "Lake2020", code(secret)), 422, "SECOND_FACTOR_WRONG");
        assertThat(signIn(phone, "Lake2020", nextCode(secret))).hasStatusOk();
    }

    @Test
    void aCookieOpensAndSigningOutCloses() {
        String token = activated("乙开发区");

        assertThat(Caller.read(caller.get(token, "/api/session"), "$.zone.name"))
                .isEqualTo("乙开发区");
        assertThat(caller.delete(token, "/api/session")).hasStatus(204);
        assertThat(Caller.body(caller.get(token, "/api/session"))).isEqualTo("null");
        assertThat(Caller.body(caller.getSignedOut("/api/session"))).isEqualTo("null");
    }

    @Test
    void fiveWrongPasswordsLockANameWhetherAnybodyHasItOrNot() {
        String nobody = "13800%06d".formatted(NUMBER.incrementAndGet());
        for (int i = 0; i < 5; i++) {
            assertProblem(signIn(nobody, "wrong", null), 401, "SIGN_IN_REFUSED");
        }
        MvcTestResult locked = signIn(nobody, "wrong", null);
        assertProblem(locked, 423, "SIGN_IN_LOCKED");
        assertThat(Instant.parse(Caller.read(locked, "$.until"))).isAfter(Instant.now());
    }

    @Test
    void aSheetForANumberInUseElsewhereDoesNotTakeItOver() {
        activated("丙开发区");
        Sheet sheet = open("丁开发区").sheets().getFirst();
        String secret = Caller.read(
                post("/api/activation/look", "{\"code\":\"%s\"}".formatted(sheet.code())), "$.secondFactor.secret");

        assertProblem(activate(sheet, "Other2020", phone, code(secret)), 422, "PASSWORD_OF_ANOTHER_ZONE");
        assertThat(activate(sheet, "Lake2020", phone, code(secret))).hasStatusOk();
        String next = nextCode(secret);
        MvcTestResult choice = signIn(phone, "Lake2020", next);
        assertProblem(choice, 409, "ZONE_NEEDED");
        assertThat(JsonPath.<List<String>>read(Caller.body(choice), "$.parameters.zones[*].name"))
                .containsExactly("丁开发区", "丙开发区");

        int chosen = JsonPath.read(Caller.body(choice), "$.parameters.zones[0].id");
        assertThat(signIn(phone, "Lake2020", next + "\",\"zone\":\"" + chosen))
                .as("the choice does not use the code up")
                .hasStatusOk();
        assertProblem(signIn(phone, "Lake2020", next + "\",\"zone\":\"" + chosen), 422, "SECOND_FACTOR_WRONG");
    }

    @Test
    void whatThePersonIsCalledIsNowhereInPlainText() {
        activated("戊开发区");

        assertThat(TestDatabase.superuser()
                        .sql("SELECT count(*) FROM person WHERE position(convert_to(?, 'UTF8') IN phone) > 0")
                        .param(phone)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(TestDatabase.superuser()
                        .sql("SELECT count(*) FROM journal WHERE body LIKE '%' || ? || '%'")
                        .param(phone)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(TestDatabase.superuser()
                        .sql("SELECT count(*) FROM journal WHERE kind = 'person' AND body LIKE '%\"phone\":\"sealed:%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private String activated(String name) {
        Sheet sheet = open(name).sheets().getFirst();
        String secret = Caller.read(
                post("/api/activation/look", "{\"code\":\"%s\"}".formatted(sheet.code())), "$.secondFactor.secret");
        MvcTestResult activated = activate(sheet, "Lake2020", phone, code(secret));
        assertThat(activated).hasStatusOk();
        return java.util.Objects.requireNonNull(activated.getResponse().getCookie("session"))
                .getValue();
    }

    private ZoneOpening.Opened open(String name) {
        return opening.open(name, null, false);
    }

    private MvcTestResult activate(Sheet sheet, String password, String name, String code) {
        return post(
                "/api/activation",
                "{\"code\":\"%s\",\"password\":\"%s\",\"name\":\"%s\",\"secondFactorCode\":\"%s\"}"
                        .formatted(sheet.code(), password, name, code));
    }

    private MvcTestResult signIn(String name, String password, @org.jspecify.annotations.Nullable String code) {
        return post(
                "/api/session",
                "{\"name\":\"%s\",\"password\":\"%s\"%s}"
                        .formatted(name, password, code == null ? "" : ",\"code\":\"" + code + "\""));
    }

    private MvcTestResult post(String path, String body) {
        return caller.post("nobody", path, body);
    }

    private static String code(String secret) {
        return SecondFactor.code(secret, Instant.now());
    }

    /** A code is good once, so the next sign-in uses the one that is tolerated as ahead. */
    private static String nextCode(String secret) {
        return SecondFactor.code(secret, Instant.now().plusSeconds(30));
    }

    private static void assertProblem(MvcTestResult result, int status, String key) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(key);
    }
}
