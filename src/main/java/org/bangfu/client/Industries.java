package org.bangfu.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangfu.platform.zone.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classification of industries, GB/T 4754-2017. */
@Service
public class Industries {

    /** Divisions 06 to 46, sections B, C and D: mining, manufacturing, power, heat, gas and water. */
    public static final Set<String> INDUSTRIAL =
            IntStream.rangeClosed(6, 46).mapToObj("%02d"::formatted).collect(Collectors.toUnmodifiableSet());

    private static final RowMapper<Industry> INDUSTRY = new SimplePropertyRowMapper<>(Industry.class);

    private final JdbcClient jdbc;

    Industries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a level, or those directly beneath one. */
    @Transactional(readOnly = true)
    public List<Industry> list(int level, @Nullable String parent) {
        return jdbc.sql("""
                SELECT code, parent, level, name
                FROM industry
                WHERE (:parent::text IS NULL AND level = :level) OR parent = :parent
                ORDER BY code
                """)
                .param("level", level)
                .param("parent", Sql.textOrNull(parent))
                .query(INDUSTRY)
                .list();
    }

    /** Those that exist of {@code codes}, by code. */
    @Transactional(readOnly = true)
    public Map<String, Industry> byCode(Collection<String> codes) {
        return jdbc
                .sql("SELECT code, parent, level, name FROM industry WHERE code = ANY (:codes::text[])")
                .param("codes", Sql.texts(codes))
                .query(INDUSTRY)
                .list()
                .stream()
                .collect(Collectors.toMap(Industry::code, Function.identity()));
    }

    /** Those that exist of {@code names}, by name; of two levels with one name the finer. */
    @Transactional(readOnly = true)
    public Map<String, Industry> byName(Collection<String> names) {
        return jdbc
                .sql("SELECT code, parent, level, name FROM industry WHERE name = ANY (:names::text[]) ORDER BY level")
                .param("names", Sql.texts(names))
                .query(INDUSTRY)
                .list()
                .stream()
                .collect(Collectors.toMap(Industry::name, Function.identity(), (coarse, fine) -> fine));
    }
}
