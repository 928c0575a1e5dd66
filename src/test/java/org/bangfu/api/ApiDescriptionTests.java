package org.bangfu.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Json31;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The description of the API (OpenAPI 3.1) as the code has it, against {@code docs/openapi.json}, from which the browser's types are
 * made. After a change: {@code mvn test -Dtest=ApiDescriptionTests -Dbangfu.write=true}.
 */
@DatabaseTest
@Import(ApiDescription.class)
@TestPropertySource(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.api-docs.version=openapi_3_1",
            "springdoc.writer-with-order-by-keys=true",
            "springdoc.writer-with-default-pretty-printer=true",
            "springdoc.default-produces-media-type=application/json",
            "springdoc.packages-to-scan=org.bangfu"
        })
class ApiDescriptionTests {

    private static final Path FILE = Path.of("docs/openapi.json");

    @Autowired
    private Caller caller;

    @Test
    void theDescriptionIsTheCode() throws IOException {
        String described =
                Json31.pretty(Json31.mapper().readTree(Caller.body(caller.getSignedOut("/v3/api-docs")))) + "\n";
        if (Boolean.getBoolean("bangfu.write")) {
            Files.writeString(FILE, described);
        }
        assertThat(Files.readString(FILE)).isEqualTo(described);
        assertThat(described).contains("\"openapi\" : \"3.1");
        assertThat(described).as("types that could not be described").doesNotContain("\" : { },");
    }
}
