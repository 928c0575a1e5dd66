package org.bangfu.bench;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented needs, laid set by set past every wall, with no journal behind them; one in twenty is still open. */
public final class NeedMass {

    /** Of {@code n, id, client, unit}: of twenty, one is with its unit, one at the desk in every second twenty, the others are closed. */
    private static final String ROWS = """
            WITH given AS (
                SELECT n, md5(:zone || '/need/' || n)::uuid AS id, owner.ids[1 + n % array_length(owner.ids, 1)] AS client,
                       holder.ids[1 + n / 20 % array_length(holder.ids, 1)] AS unit,
                       CASE WHEN n % 20 = 0 THEN 'ASSIGNED' WHEN n % 40 = 1 THEN 'RAISED' ELSE 'CLOSED' END AS status,
                       timestamptz '2020-02-10 09:00+08' + n % 20000 * interval '1 minute' AS at
                FROM generate_series(:first, :last) AS n,
                     (SELECT array_agg(id ORDER BY id) AS ids FROM client WHERE zone_id = :zone) AS owner,
                     (SELECT :units::uuid[] AS ids) AS holder),
            laid AS (
                INSERT INTO need (zone_id, id, client, kind, urgency, status, unit, raised_at, due_at, answered_at, rating, document,
                                  version)
                SELECT :zone, id, client, 'protection.masks', 'NORMAL', status, CASE WHEN status <> 'RAISED' THEN unit END, at,
                       CASE WHEN status = 'CLOSED' THEN 'infinity' ELSE at + interval '21 days' END,
                       CASE WHEN status = 'CLOSED' THEN at + interval '1 day' END,
                       CASE WHEN status = 'CLOSED' THEN 'SATISFIED' END,
                       jsonb_build_object(
                           'id', id, 'client', client, 'raisedBy', client, 'onBehalf', false,
                           'raisedAt', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                           'kind', 'protection.masks', 'urgency', 'NORMAL', 'text', '虚构：缺口罩 ' || n || ' 只', 'status', status,
                           'stepAt', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                           'dispatches', CASE WHEN status = 'RAISED' THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object(
                               'id', md5(id::text || '/dispatch')::uuid, 'unit', unit, 'lead', true,
                               'since', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                               'answeredAt', CASE WHEN status = 'CLOSED'
                                   THEN to_char(at AT TIME ZONE 'UTC' + interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END)) END,
                           'answer', CASE WHEN status = 'CLOSED' THEN jsonb_build_object('words', '虚构：已办好', 'by', client,
                               'at', to_char(at AT TIME ZONE 'UTC' + interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) END,
                           'tries', '[]'::jsonb, 'matters', '{}'::jsonb,
                           'events', jsonb_build_array(
                               jsonb_build_object('event', 'Raised', 'urgency', 'NORMAL',
                                   'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
                               jsonb_build_object('event', 'Assigned', 'assignment', md5(id::text || '/dispatch')::uuid,
                                   'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
                           'version', 1),
                       1
                FROM given),
            held AS (
                INSERT INTO need_duty (zone_id, need, kind, holder, since, due_at)
                SELECT :zone, id, CASE WHEN status = 'ASSIGNED' THEN 'UNIT' ELSE 'DESK' END,
                       CASE WHEN status = 'ASSIGNED' THEN unit ELSE '00000000-0000-0000-0000-000000000000' END, at,
                       at + interval '1 day'
                FROM given WHERE status <> 'CLOSED'),
            stood AS (
                INSERT INTO need_standing (zone_id, id, valid_from, valid_to, client, kind, urgency, status, on_behalf, stopped,
                    raised_at, first_contact_at, contact_due_at, contacted_at, contact_late, due_at, answered_at, answer_late, rating,
                    version)
                SELECT :zone, id, (at AT TIME ZONE 'Asia/Shanghai')::date + later,
                       CASE WHEN status = 'CLOSED' AND later = 0 THEN (at AT TIME ZONE 'Asia/Shanghai')::date + 1 ELSE 'infinity' END,
                       client, 'protection.masks', 'NORMAL', CASE WHEN later = 0 AND status = 'CLOSED' THEN 'ASSIGNED' ELSE status END,
                       false, false, at, CASE WHEN later = 1 THEN at + interval '1 day' END, at + interval '1 day',
                       CASE WHEN later = 1 THEN at + interval '1 day' END, false, at + interval '21 days',
                       CASE WHEN later = 1 THEN at + interval '1 day' END, false, CASE WHEN later = 1 THEN 'SATISFIED' END, 1
                FROM given, generate_series(0, CASE WHEN status = 'CLOSED' THEN 1 ELSE 0 END) AS later)
            INSERT INTO need_unit (zone_id, unit, need, raised_at) SELECT :zone, unit, id, at FROM given WHERE status <> 'RAISED'
            """;

    private static final int PIECE = 100_000;

    private NeedMass() {}

    /**
     * Lays the needs from one number to another, for the clients that are there.
     *
     * @param rows a connection past the walls
     */
    public static void lay(JdbcClient rows, long zone, int first, int last, UUID... units) {
        for (int from = first; from <= last; from += PIECE) {
            rows.sql(ROWS)
                    .param("zone", zone)
                    .param("first", from)
                    .param("last", Math.min(last, from + PIECE - 1))
                    .param(
                            "units",
                            java.util.Arrays.stream(units).map(UUID::toString).toArray(String[]::new))
                    .update();
        }
        rows.sql("VACUUM (ANALYZE) need, need_duty, need_unit, need_standing").update();
    }
}
