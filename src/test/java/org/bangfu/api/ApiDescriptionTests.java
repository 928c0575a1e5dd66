package org.bangfu.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.bangfu.client.ClientId;
import org.bangfu.directory.AreaId;
import org.bangfu.directory.PersonId;
import org.bangfu.directory.PostId;
import org.bangfu.directory.UnitId;
import org.bangfu.enterprise.CreditCode;
import org.bangfu.platform.Caller;
import org.bangfu.platform.DatabaseTest;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.zone.Actor;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The description of the API (OpenAPI 3.1) as the code has it, against {@code docs/openapi.json}, from which the browser's types are
 * made. After a change: {@code mvn test -Dtest=ApiDescriptionTests -Dbangfu.write=true}.
 */
@DatabaseTest
@Import(ApiDescriptionTests.Description.class)
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
    }

    /** What the description has to be told: ids are UUIDs, who acts is no parameter, a command has its id in a header. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Description {

        static {
            SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Command.class);
            for (Class<?> id :
                    new Class<?>[] {ClientId.class, AreaId.class, PersonId.class, PostId.class, UnitId.class}) {
                SpringDocUtils.getConfig().replaceWithSchema(id, new StringSchema().format("uuid"));
            }
            SpringDocUtils.getConfig().replaceWithSchema(CreditCode.class, new StringSchema());
        }

        @Bean
        OperationCustomizer describeCommandsAndPermissions() {
            return (operation, method) -> {
                if (Arrays.asList(method.getMethod().getParameterTypes()).contains(Command.class)) {
                    operation.addParametersItem(new HeaderParameter()
                            .name("Command-Id")
                            .required(true)
                            .schema(new StringSchema().format("uuid"))
                            .description("UUIDv7 made by the caller; the same id again gets the first answer"));
                }
                Permit permit = method.getMethodAnnotation(Permit.class);
                if (permit != null) {
                    operation.description("Permission " + permit.value());
                }
                return operation;
            };
        }

        /** A nested record is called after the class it stands in: EnterpriseViews.Line is an EnterpriseLine. */
        @Bean
        ModelResolver nameAfterTheirPlace() {
            return new ModelResolver(Json31.mapper(), new TypeNameResolver() {
                        @Override
                        protected String getNameOfClass(Class<?> type) {
                            Class<?> outer = type.getEnclosingClass();
                            return outer == null
                                    ? type.getSimpleName()
                                    : outer.getSimpleName().replaceAll("(Views|View|Controller|s)$", "")
                                            + type.getSimpleName();
                        }
                    })
                    .openapi31(true);
        }

        /** Whatever a record component does not allow to be null is always there. */
        @Bean
        ModelConverter requireWhatIsNeverNull() {
            return new ModelConverter() {
                @Override
                @SuppressWarnings("rawtypes")
                public Schema resolve(
                        AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                    Schema schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
                    Class<?> record = raw(type.getType());
                    if (record != null && record.isRecord()) {
                        Schema model = schema != null && schema.get$ref() != null
                                ? context.getDefinedModels()
                                        .get(schema.get$ref()
                                                .substring(schema.get$ref().lastIndexOf('/') + 1))
                                : schema;
                        require(record, model);
                    }
                    return schema;
                }
            };
        }

        @SuppressWarnings({"rawtypes", "unchecked"})
        private static void require(Class<?> record, @org.jspecify.annotations.Nullable Schema model) {
            Map properties = model == null ? null : model.getProperties();
            if (model == null || properties == null) {
                return;
            }
            Arrays.stream(record.getRecordComponents())
                    .filter(component -> properties.containsKey(component.getName()))
                    .filter(component -> Arrays.stream(
                                    component.getAnnotatedType().getAnnotations())
                            .noneMatch(each ->
                                    each.annotationType().getSimpleName().equals("Nullable")))
                    .filter(component ->
                            model.getRequired() == null || !model.getRequired().contains(component.getName()))
                    .forEach(component -> model.addRequiredItem(component.getName()));
        }

        private static @org.jspecify.annotations.Nullable Class<?> raw(Type type) {
            return switch (type) {
                case Class<?> plain -> plain;
                case java.lang.reflect.ParameterizedType generic -> (Class<?>) generic.getRawType();
                case com.fasterxml.jackson.databind.JavaType known -> known.getRawClass();
                default -> null;
            };
        }
    }
}
