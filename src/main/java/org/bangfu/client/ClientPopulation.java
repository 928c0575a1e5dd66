package org.bangfu.client;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bangfu.directory.Directory;
import org.bangfu.platform.figure.Population;
import org.bangfu.platform.zone.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Figures are about the clients that were listed on their day, with the facts of that day. */
@Component
class ClientPopulation implements Population {

    private final Directory directory;
    private final Industries industries;

    ClientPopulation(Directory directory, Industries industries) {
        this.directory = directory;
        this.industries = industries;
    }

    @Override
    public String from() {
        return """
                client_fact AS fact
                JOIN client ON client.zone_id = fact.zone_id AND client.id = fact.client""";
    }

    @Override
    public String where(Actor actor, String day) {
        return """
                fact.zone_id = :zone AND client.zone_id = :zone AND fact.known_to = 'infinity' AND fact.valid_from <= %s
                  AND fact.valid_to > %s AND fact.listed AND %s""".formatted(day, day, Reach.of(actor, "fact.client"));
    }

    @Override
    public Map<String, @Nullable Object> parameters(Actor actor, LocalDate today) {
        return Reach.parameters(actor, today);
    }

    @Override
    public Map<String, String> columns() {
        return Map.of(
                "kind", "client.kind",
                "area", "fact.area",
                "industry", "fact.industry",
                "industryDivision", "fact.industry_division",
                "scale", "fact.scale",
                "ownership", "fact.ownership",
                "tags", "fact.tags");
    }

    @Override
    public String facts() {
        return """
                jsonb_strip_nulls(jsonb_build_object('area', fact.area, 'industry', fact.industry, 'scale', fact.scale,
                                                     'tags', fact.tags))""";
    }

    @Override
    public String name() {
        return "client.name";
    }

    @Override
    public Map<String, String> groups() {
        return Map.of(
                "area", "coalesce(fact.area::text, '-')",
                "industry", "coalesce(fact.industry_division, '-')",
                "scale", "coalesce(fact.scale, '-')",
                "tag", "unnest(fact.tags)");
    }

    @Override
    public Map<String, String> names(Actor actor, String by, Collection<String> parts) {
        Locale locale = LocaleContextHolder.getLocale();
        var names = new LinkedHashMap<String, String>();
        switch (by) {
            case "area" ->
                directory
                        .areas(actor)
                        .forEach(area -> names.put(area.id().value().toString(), area.name()));
            case "industry" -> {
                var known = new HashMap<>(industries.byCode(parts));
                parts.stream().sorted().filter(known::containsKey).forEach(code -> {
                    Industry industry = known.get(code);
                    names.put(code, industry == null ? code : industry.name());
                });
            }
            case "scale" -> List.of(Facts.Scale.values()).forEach(scale -> names.put(scale.name(), scale.in(locale)));
            default -> List.of(Tag.values()).forEach(tag -> names.put(tag.name(), tag.in(locale)));
        }
        names.put("-", locale.getLanguage().equals("en") ? "not stated" : "未填");
        return names;
    }
}
