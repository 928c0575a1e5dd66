package org.bangfu.liaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.ClientId;
import org.bangfu.directory.PersonId;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which photos there are; the pictures are files. */
@Repository
class PhotoRepository {

    private static final String PHOTO = """
            SELECT id, encounter, client, person, at, place, width, height, removed_at, reason, version
            FROM encounter_photo
            """;

    private final JdbcClient jdbc;

    PhotoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these encounters, as they were added; without those that were removed. */
    List<Photo> of(ZoneId zone, Collection<UUID> encounters) {
        return jdbc.sql(PHOTO + """
                        WHERE zone_id = :zone AND encounter = ANY (:encounters::uuid[]) AND removed_at IS NULL
                        ORDER BY encounter, at, id
                        """)
                .param("zone", zone.value())
                .param("encounters", Sql.texts(encounters))
                .query(PhotoRepository::row)
                .list();
    }

    /** Of one encounter, those that were removed with them. */
    List<Photo> ever(ZoneId zone, UUID encounter) {
        return jdbc.sql(PHOTO + "WHERE zone_id = :zone AND encounter = :encounter ORDER BY at, id LIMIT 200")
                .param("zone", zone.value())
                .param("encounter", encounter)
                .query(PhotoRepository::row)
                .list();
    }

    Optional<Photo> find(ZoneId zone, UUID encounter, UUID id) {
        return jdbc.sql(PHOTO + "WHERE zone_id = :zone AND encounter = :encounter AND id = :id")
                .param("zone", zone.value())
                .param("encounter", encounter)
                .param("id", id)
                .query(PhotoRepository::row)
                .optional();
    }

    /** Nothing is written when its place was taken meanwhile. */
    Change insert(ZoneId zone, Photo photo) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", photo.id());
        parameters.put("encounter", photo.encounter());
        parameters.put("client", photo.client().value());
        parameters.put("person", photo.person().value());
        parameters.put("at", Sql.at(photo.at()));
        parameters.put("place", photo.place());
        parameters.put("width", photo.width());
        parameters.put("height", photo.height());
        return new Change("""
                INSERT INTO encounter_photo (zone_id, id, encounter, client, person, at, place, width, height, version)
                VALUES (:zone, :id, :encounter, :client, :person, :at, :place, :width, :height, 0)
                ON CONFLICT DO NOTHING
                """, parameters);
    }

    Change remove(ZoneId zone, Photo photo) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("id", photo.id());
        parameters.put("at", Sql.atOrNull(photo.removedAt()));
        parameters.put("reason", Sql.textOrNull(photo.reason()));
        parameters.put("version", photo.version());
        return new Change("""
                UPDATE encounter_photo SET removed_at = :at, reason = :reason, version = :version
                WHERE zone_id = :zone AND id = :id AND version = :version - 1
                """, parameters);
    }

    private static Photo row(ResultSet row, int number) throws SQLException {
        OffsetDateTime removed = row.getObject("removed_at", OffsetDateTime.class);
        return new Photo(
                row.getObject("id", UUID.class),
                row.getObject("encounter", UUID.class),
                new ClientId(row.getObject("client", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("place"),
                row.getInt("width"),
                row.getInt("height"),
                instant(removed),
                row.getString("reason"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
