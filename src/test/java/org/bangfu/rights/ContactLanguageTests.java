package org.bangfu.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bangfu.form.Forms;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.job.Workers;
import org.bangfu.platform.web.MarkedLanguage;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever the server says to an enterprise's contact comes in a third language when that has a file: {@link MarkedLanguage}. */
@DatabaseTest
class ContactLanguageTests {

    @Autowired
    private Caller caller;

    @Autowired
    private Forms forms;

    @Autowired
    private Workers workers;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @DynamicPropertySource
    static void languages(DynamicPropertyRegistry registry) {
        registry.add("bangfu.languages", () -> MarkedLanguage.directory().toString());
    }

    @Test
    void everythingThatAContactReadsIsSaid() {
        var world = new World(caller, forms, workers);
        String token = world.token(Role.CONTACT);
        var heard = new TreeSet<String>();
        for (String endpoint : endpoints("GET")) {
            String path = call(world, endpoint).path();
            Map<String, String> chinese = texts(caller.getIn(token, "zh-CN", path), heard);
            Map<String, String> english = texts(caller.getIn(token, "en", path), heard);
            Map<String, String> marked = texts(caller.getIn(token, "qaa", path), heard);
            english.forEach((place, text) -> {
                if (!text.equals(chinese.get(place))) { // worded by the server, in the reader's language
                    assertThat(marked.get(place))
                            .as("%s at %s", endpoint, place)
                            .startsWith("⟦");
                }
            });
        }
        assertThat(heard)
                .hasSizeGreaterThan(60)
                .allSatisfy(english -> assertThat(MarkedLanguage.say(english)).startsWith("⟦"));
    }

    @Test
    void everyRefusalThatAContactMeetsIsSaid() {
        var world = new World(caller, forms, workers);
        String token = world.token(Role.CONTACT);
        var refused = new ArrayList<MvcTestResult>();
        for (String endpoint : endpoints("POST")) {
            String path = call(world, endpoint).path();
            refused.add(caller.postIn(token, "qaa", path, "{}"));
            refused.add(caller.postIn(token, "qaa", path, "{\"seen\":77,\"words\":\"\"}"));
        }
        for (String endpoint : List.of("/api/people", "/api/nowhere", "/api/enterprises", "/api/languages/xx")) {
            refused.add(caller.getIn(token, "qaa", endpoint));
        }
        String filed = "/api/clients/%s/returns/daily-restart/2020-02-10".formatted(world.enterprise);
        refused.add(caller.postIn(token, "qaa", filed, """
                {"seen":0,"values":{"openedOn":"1999-01-01","registeredStaff":80,"staffOnPost":90,"capacityUse":"50.55","shortages":"%s"},"seconds":9}""".formatted("x".repeat(300))));
        refused.add(caller.postIn(token, "qaa", filed, """
                {"seen":0,"values":{"openedOn":"2020-02-10","registeredStaff":-1,"capacityUse":"201"},"seconds":9}"""));

        int sentences = 0;
        for (MvcTestResult each : refused) {
            String body = Caller.body(each);
            if (each.getResponse().getStatus() / 100 != 2) {
                Map<String, Object> problem = JsonPath.read(body, "$");
                for (String said : said(problem)) {
                    assertThat(said).as(body).startsWith("⟦").endsWith("⟧");
                    sentences++;
                }
            }
        }
        assertThat(sentences).isGreaterThan(40);
        assertThat(Caller.body(refused.get(refused.size() - 2)))
                .contains(
                        "⟦Not before 2000-01-01⟧", "⟦Not more than “⟦Registered staff⟧” (80)⟧", "⟦At most 1 decimals⟧");
    }

    private static List<String> said(Map<String, Object> problem) {
        var said = new ArrayList<String>();
        said.add(String.valueOf(problem.get("detail")));
        if (problem.get("remedy") instanceof String remedy) {
            said.add(remedy);
        }
        if (problem.get("lifter") instanceof Map<?, ?> lifter) {
            said.add(String.valueOf(lifter.get("name")));
        }
        if (problem.get("fields") instanceof Map<?, ?> fields) {
            fields.values().forEach(each -> said.add(String.valueOf(each)));
        }
        return said;
    }

    private List<String> endpoints(String verb) {
        var found = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            Permit permit = method.getMethodAnnotation(Permit.class);
            if (permit != null && Watch.roles(permit).contains(Role.CONTACT)) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(each -> mapping.getPatternValues().forEach(path -> found.add(each + " " + path)));
            }
        });
        return found.stream()
                .filter(each -> each.startsWith(verb) && Recipes.ALL.containsKey(each))
                .toList();
    }

    private static Recipes.Call call(World world, String endpoint) {
        return Objects.requireNonNull(Recipes.ALL.get(endpoint)).apply(world, Role.CONTACT);
    }

    /** Texts of an answer by their place; what comes in both languages goes to {@code heard}, by its English. */
    private static Map<String, String> texts(MvcTestResult answer, Set<String> heard) {
        var texts = new LinkedHashMap<String, String>();
        assertThat(answer).as(Caller.body(answer)).hasStatusOk();
        if (String.valueOf(answer.getResponse().getContentType()).contains("json")) {
            collect("$", JsonPath.read(Caller.body(answer), "$"), texts, heard);
        }
        return texts;
    }

    private static void collect(String place, @Nullable Object node, Map<String, String> texts, Set<String> heard) {
        switch (node) {
            case Map<?, ?> words
            when words.get("en") instanceof String english && words.get("zh") instanceof String -> heard.add(english);
            case Map<?, ?> branch -> branch.forEach((key, each) -> collect(place + "." + key, each, texts, heard));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(place + "[" + i + "]", list.get(i), texts, heard);
                }
            }
            case String text -> texts.put(place, text);
            case null, default -> {}
        }
    }
}
