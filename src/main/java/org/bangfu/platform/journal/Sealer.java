package org.bangfu.platform.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;

/** Seals the personal data that one command writes; keys that did not exist yet are written with it. */
public final class Sealer {

    private final Vault vault;
    private final ZoneId zone;
    private final Map<Vault.Owner, byte[]> keys = new HashMap<>();
    private final Map<Vault.Owner, byte[]> fresh = new LinkedHashMap<>();
    private final Set<UUID> known = new HashSet<>();

    Sealer(Vault vault, ZoneId zone) {
        this.vault = vault;
        this.zone = zone;
    }

    /** Reads the keys of all these people in one statement; those of people not named here are read one by one. */
    public void prepare(Collection<UUID> subjects) {
        keys.putAll(vault.keys(zone, subjects));
        known.addAll(subjects);
    }

    /** Null stays null. */
    public byte @Nullable [] seal(UUID subject, String purpose, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var owner = new Vault.Owner(subject, purpose);
        if (!known.contains(subject)) {
            prepare(List.of(subject));
        }
        byte[] key = keys.computeIfAbsent(owner, each -> {
            byte[] made = vault.newKey();
            fresh.put(each, made);
            return made;
        });
        return Sealed.seal(key, zone, owner, text);
    }

    /** For the everyday purpose. */
    public byte @Nullable [] seal(UUID subject, @Nullable String text) {
        return seal(subject, KeyFile.SERVICE, text);
    }

    /** Opens what was sealed in this zone: the first answer to a repeated command. */
    String open(byte[] bytes) {
        Sealed sealed = Sealed.of(bytes);
        if (!known.contains(sealed.owner().subject())) {
            prepare(List.of(sealed.owner().subject()));
        }
        byte[] key = keys.get(sealed.owner());
        return key == null ? "" : sealed.open(key, zone);
    }

    /** The keys made since, as one row change; empty when there are none. */
    Optional<Change> newKeys() {
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        Set<Vault.Owner> owners = fresh.keySet();
        return Optional.of(new Change(
                """
                INSERT INTO subject_key (zone_id, subject, purpose, wrapped)
                SELECT :zone, * FROM unnest(:subjects::uuid[], :purposes::text[], :wrapped::bytea[])
                ON CONFLICT DO NOTHING
                """,
                Map.of(
                        "zone", zone.value(),
                        "subjects", Sql.texts(owners, Vault.Owner::subject),
                        "purposes", Sql.texts(owners, Vault.Owner::purpose),
                        "wrapped",
                                fresh.entrySet().stream()
                                        .map(each -> vault.wrap(zone, each.getKey(), each.getValue()))
                                        .toArray(byte[][]::new)),
                fresh.size()));
    }
}
