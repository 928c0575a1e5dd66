package org.bangfu.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.client.ClientId;
import org.bangfu.directory.AreaId;
import org.bangfu.directory.PersonId;
import org.bangfu.directory.PostId;
import org.bangfu.directory.UnitId;
import org.bangfu.enterprise.CreditCode;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.web.Permit;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.web.Worded;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the description has to be told: what ids are, that who acts is no parameter, what is always there, what may be null. */
@TestConfiguration(proxyBeanMethods = false)
class ApiDescription {

    /** Components that hold answers by field; {@code Field.Type} says how each travels. */
    private static final Set<String> ANSWERS = Set.of("values", "prefill");

    private static final Map<String, Class<?>> NAMED = new ConcurrentHashMap<>();

    static {
        ModelResolver.enumsAsRef = true;
        SpringDocUtils told = SpringDocUtils.getConfig();
        told.addRequestWrapperToIgnore(Actor.class, Command.class);
        for (Class<?> id : List.of(ClientId.class, AreaId.class, PersonId.class, PostId.class, UnitId.class)) {
            told.replaceWithSchema(id, new StringSchema().format("uuid"));
        }
        told.replaceWithSchema(CreditCode.class, new StringSchema());
        told.replaceWithSchema(BigDecimal.class, new StringSchema().format("decimal"));
        told.replaceWithClass(Worded.class, Sentence.class);
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

    /** A nested type is called after the one it stands in: EnterpriseViews.Line is an EnterpriseLine. No two have one name. */
    @Bean
    ModelResolver nameAfterTheirPlace() {
        return new ModelResolver(Json31.mapper(), new TypeNameResolver() {
                    @Override
                    protected String getNameOfClass(Class<?> type) {
                        String name = nameOf(type);
                        Class<?> known = NAMED.putIfAbsent(name, type);
                        if (known != null && known != type) {
                            throw new IllegalStateException(known + " and " + type + " are both called " + name);
                        }
                        return name;
                    }
                })
                .openapi31(true);
    }

    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String name = type.getSimpleName();
        String place = outer == null ? "" : nameOf(outer).replaceAll("(Views|View|Controller|s)$", "");
        return name.startsWith(place) ? name : place + name;
    }

    /** Whatever a record component does not allow to be null is always there; what it allows may be left out, or null. */
    @Bean
    ModelConverter tellWhatMayBeNull() {
        return new ModelConverter() {
            @Override
            @SuppressWarnings("rawtypes")
            public @Nullable Schema resolve(
                    AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
                Class<?> record = raw(type.getType());
                if (record != null && record.isRecord() && schema != null) {
                    Schema<?> model = schema.get$ref() == null ? schema : model(context, schema.get$ref());
                    if (model != null && model.getProperties() != null) {
                        describe(record, model, context);
                    }
                }
                return schema;
            }
        };
    }

    private static @Nullable Schema<?> model(ModelConverterContext context, String ref) {
        return context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static void describe(Class<?> record, Schema<?> model, ModelConverterContext context) {
        Map<String, Schema<?>> properties = properties(model);
        for (RecordComponent component : record.getRecordComponents()) {
            String name = nameOf(component);
            Schema<?> known = properties.get(name);
            if (known == null) {
                continue;
            }
            if (ANSWERS.contains(name)) {
                properties.put(name, answers(context));
            }
            if (Arrays.stream(component.getAnnotatedType().getAnnotations()).anyMatch(ApiDescription::isNullable)) {
                properties.put(name, orNull(properties.getOrDefault(name, known)));
            } else if (model.getRequired() == null || !model.getRequired().contains(name)) {
                model.addRequiredItem(name);
            }
        }
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Schema<?>> properties(Schema<?> model) {
        return (Map) model.getProperties();
    }

    private static boolean isNullable(Annotation annotation) {
        return annotation.annotationType().getSimpleName().equals("Nullable");
    }

    private static Schema<?> answers(ModelConverterContext context) {
        Schema<?> scalar = new JsonSchema();
        List.of("string", "number", "boolean", "null").forEach(scalar::addType);
        Schema<?> values = typed("object");
        values.setAdditionalProperties(scalar);
        context.defineModel("Values", values);
        return new JsonSchema().$ref("#/components/schemas/Values");
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    /** Not the given schema itself: one that stands for an id is shared by all that use it. */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, typed("null")));
        }
        Schema<?> copy = AnnotationsUtils.clone(schema, true);
        copy.addType("null");
        return copy;
    }

    private static @Nullable Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            case JavaType known -> known.getRawClass();
            default -> null;
        };
    }
}
