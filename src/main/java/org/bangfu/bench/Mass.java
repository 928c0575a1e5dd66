package org.bangfu.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.bangfu.scenario.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented masses, laid set by set past every wall: rows to read, with no journal behind them. */
final class Mass {

    private Mass() {}

    /** Lays so many industrial enterprises and, for the last so many days, a return of each; gives how long it took. */
    static Duration lay(Stage stage, int enterprises, int periods) {
        Instant begun = Instant.now();
        JdbcClient keeper = stage.instance().keeper();
        String[] codes =
                IntStream.range(0, enterprises).mapToObj(Cast::creditCode).toArray(String[]::new);
        keeper.sql("""
                INSERT INTO client (zone_id, id, kind, name, listed, version)
                SELECT :zone, md5(code)::uuid, 'ENTERPRISE', '虚构' || right(code, 10) || '有限公司', true, 0
                FROM unnest(:codes::text[]) AS code
                """).param("zone", stage.zone()).param("codes", codes).update();
        keeper.sql("""
                INSERT INTO enterprise (zone_id, client, credit_code, registered_staff, capacity, capacity_unit, status, version)
                SELECT :zone, md5(code)::uuid, code, 200, '100', '台', 'LISTED', 0 FROM unnest(:codes::text[]) AS code
                """).param("zone", stage.zone()).param("codes", codes).update();
        keeper.sql("""
                INSERT INTO client_fact (zone_id, client, version, valid_from, known_from, listed, area, industry, scale)
                SELECT :zone, md5(code)::uuid, 0, '2020-02-09', '2020-02-09 09:00+08', true,
                       areas.ids[1 + place % array_length(areas.ids, 1)],
                       industries.codes[1 + place % array_length(industries.codes, 1)], 'SMALL'
                FROM unnest(:codes::text[]) WITH ORDINALITY AS given (code, place),
                     (SELECT array_agg(id) AS ids FROM area WHERE zone_id = :zone) AS areas,
                     (SELECT array_agg(code) AS codes FROM industry WHERE level = 4 AND code >= '06' AND code < '47') AS industries
                """).param("zone", stage.zone()).param("codes", codes).update();
        returns(stage, keeper, codes, periods);
        keeper.sql("VACUUM (ANALYZE) client, enterprise, client_fact, return_current")
                .update();
        return Duration.between(begun, Instant.now());
    }

    /** Two of three had opened. */
    private static void returns(Stage stage, JdbcClient keeper, String[] codes, int periods) {
        keeper.sql("""
                INSERT INTO return_current (zone_id, client, form, period, id, version, values, submitted_at, changed_at, late)
                SELECT :zone, md5(code)::uuid, 'daily-restart', :last::date - back, gen_random_uuid(), 0,
                       jsonb_build_object('registeredStaff', 200, 'staffOnPost', 150, 'capacityUse', '80')
                           || CASE WHEN place % 3 = 0 THEN '{}' ELSE '{"openedOn": "2020-02-12"}'::jsonb END,
                       :last::date + time '18:00', :last::date + time '18:00', false
                FROM unnest(:codes::text[]) WITH ORDINALITY AS given (code, place), generate_series(0, :periods - 1) AS back
                """)
                .param("zone", stage.zone())
                .param("codes", codes)
                .param("last", Stage.LAST)
                .param("periods", periods)
                .update();
    }
}
