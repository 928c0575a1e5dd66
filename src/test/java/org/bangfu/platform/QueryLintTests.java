package org.bangfu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forgotten zone is found in the text, whatever row security makes of it. */
class QueryLintTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name FROM client WHERE zone_id = ? AND id = ?",
                "SELECT c.name FROM client AS c WHERE c.zone_id = :zone -- client",
                "SELECT 1 FROM client JOIN enterprise ON enterprise.zone_id = client.zone_id AND enterprise.client = client.id WHERE client.zone_id = ?",
                "SELECT 1 FROM client c JOIN contact USING (zone_id, client) WHERE c.zone_id = $1",
                "SELECT 1 FROM client WHERE zone_id = ? AND EXISTS (SELECT FROM contact WHERE contact.zone_id = client.zone_id)",
                "SELECT 1 FROM session JOIN person ON person.zone_id = session.zone_id AND person.id = session.person",
                "SELECT 1 FROM unnest(?::bigint[], ?::uuid[]) AS asked (zone, id) JOIN area ON area.zone_id = asked.zone",
                "SELECT 1 FROM area, unit WHERE area.zone_id = ? AND unit.zone_id = area.zone_id",
                "SELECT 1 FROM journal WHERE (zone_id, command) IN (SELECT zone_id, command FROM journal_position WHERE zone_id = ?)",
                "SELECT 1 FROM area AS a LEFT JOIN LATERAL (SELECT 1 FROM unit AS u WHERE u.zone_id = a.zone_id) AS x ON true WHERE ? = a.zone_id",
                "INSERT INTO area AS old (zone_id, id) SELECT ?, * FROM unnest(?::uuid[]) ON CONFLICT (zone_id, id) DO UPDATE SET name = excluded.name",
                "UPDATE area AS a SET name = ? WHERE a.zone_id = ? AND a.name IS DISTINCT FROM 'unit'",
                "DELETE FROM contact USING client WHERE contact.zone_id = ? AND client.zone_id = contact.zone_id",
                "WITH unit AS (SELECT * FROM area WHERE zone_id = ?) SELECT * FROM unit FOR UPDATE SKIP LOCKED",
                "SELECT name FROM zone WHERE id = ?",
                "SELECT extract(epoch FROM now()) AS client, 'FROM client'"
            })
    void holdsEveryTableToAZone(String sql) {
        assertThat(QueryLint.faults(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name FROM client WHERE id = ?",
                "SELECT zone_id, name FROM client",
                "SELECT 1 FROM client JOIN enterprise ON enterprise.client = client.id WHERE client.zone_id = ?",
                "SELECT 1 FROM client JOIN enterprise ON enterprise.zone_id = client.zone_id WHERE client.id = ?",
                "SELECT 1 FROM area, unit WHERE area.zone_id = ?",
                "SELECT 1 FROM client WHERE zone_id = ? AND EXISTS (SELECT FROM contact WHERE contact.client = client.id)",
                "SELECT 1 FROM client WHERE client.zone_id = ? UNION ALL SELECT 1 FROM area WHERE id = ?",
                "WITH found AS (SELECT * FROM area WHERE id = ?) SELECT * FROM found WHERE zone_id = ?",
                "SELECT (SELECT max(version) FROM unit WHERE unit.id = area.id) FROM area WHERE area.zone_id = ?",
                "INSERT INTO area (id, name) VALUES (?, ?)",
                "INSERT INTO area VALUES (?, ?, ?)",
                "INSERT INTO area (zone_id, id) SELECT ?, unit.id FROM unit",
                "UPDATE area SET name = ? WHERE id = ?",
                "UPDATE area SET name = unit.name FROM unit WHERE unit.zone_id = ? AND unit.id = area.id",
                "DELETE FROM contact WHERE id = ?",
                "DELETE FROM contact USING client WHERE contact.zone_id = ? AND client.id = contact.client",
                "SELECT 1 FROM area AS a LEFT JOIN LATERAL (SELECT 1 FROM unit AS u WHERE u.id = a.id) AS x ON true WHERE a.zone_id = ?"
            })
    void findsTheTableThatIsNot(String sql) {
        assertThat(QueryLint.faults(sql)).hasSize(sql.contains("client.id = ?") ? 2 : 1);
    }
}
