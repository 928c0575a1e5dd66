package org.bangfu.notice;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.platform.journal.Change;
import org.bangfu.platform.journal.Command;
import org.bangfu.platform.journal.Commands;
import org.bangfu.platform.journal.Ids;
import org.bangfu.platform.journal.Sealer;
import org.bangfu.platform.journal.Vault;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Sql;
import org.bangfu.platform.zone.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be told; each sets their own. */
@Service
class NoticeSettings {

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Vault vault;
    private final Set<Channel.Kind> connected;

    NoticeSettings(JdbcClient jdbc, Commands commands, Vault vault, List<Channel> channels) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.vault = vault;
        this.connected = channels.stream()
                .filter(Channel::isConnected)
                .map(Channel::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.Kind.class)));
    }

    /** What can be chosen here. */
    Set<Channel.Kind> connected() {
        return connected;
    }

    @Transactional(readOnly = true)
    public NoticeSetting of(Actor actor) {
        return of(actor.zone(), List.of(actor.person()))
                .getOrDefault(actor.person(), NoticeSetting.none(actor.person()));
    }

    /**
     * Sets them anew.
     *
     * @throws org.bangfu.platform.web.Problem for a channel that is not connected, or what {@link NoticeSetting#check} refuses
     */
    public NoticeSetting set(Command command, NoticeSetting wanted) {
        wanted.check();
        wanted.channels().stream()
                .filter(kind -> !connected.contains(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw NoticeProblem.CHANNEL_NOT_CONNECTED.with("channel", kind);
                });
        return commands.once(command, "notice.set", wanted, NoticeSetting.class, journal -> {
            UUID id = Ids.of("notice-setting", wanted.person());
            journal.record("notice-setting", id, wanted.version(), journal.now(), null, wanted);
            journal.write(
                    put(command.actor().zone(), journal.sealer(), wanted), NoticeProblem.NOTICE_SETTING_CHANGED::with);
            return wanted;
        });
    }

    /** Of those who ever set them. */
    Map<UUID, NoticeSetting> of(ZoneId zone, Collection<UUID> people) {
        Vault.Opener opener = vault.opener(zone, people);
        var settings = new HashMap<UUID, NoticeSetting>();
        jdbc.sql("""
                SELECT person, channels, mail, quiet_from, quiet_to, digest_at, urgent_ever, version
                FROM notice_setting
                WHERE zone_id = :zone AND person = ANY (:people::uuid[])
                """)
                .param("zone", zone.value())
                .param("people", Sql.texts(people))
                .query(row -> {
                    UUID person = row.getObject("person", UUID.class);
                    var channels = Arrays.stream(
                                    (String[]) row.getArray("channels").getArray())
                            .map(Channel.Kind::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new));
                    settings.put(
                            person,
                            new NoticeSetting(
                                    person,
                                    channels,
                                    opener.open(row.getBytes("mail")),
                                    row.getObject("quiet_from", LocalTime.class),
                                    row.getObject("quiet_to", LocalTime.class),
                                    row.getObject("digest_at", LocalTime.class),
                                    row.getBoolean("urgent_ever"),
                                    row.getInt("version")));
                });
        return settings;
    }

    private static Change put(ZoneId zone, Sealer sealer, NoticeSetting setting) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("zone", zone.value());
        parameters.put("person", setting.person());
        parameters.put("channels", Sql.texts(setting.channels()));
        parameters.put("mail", Sql.bytesOrNull(sealer.seal(setting.person(), setting.mail())));
        parameters.put("quietFrom", setting.quietFrom().toString());
        parameters.put("quietTo", setting.quietTo().toString());
        parameters.put(
                "digestAt",
                Sql.textOrNull(
                        setting.digestAt() == null ? null : setting.digestAt().toString()));
        parameters.put("urgentEver", setting.urgentEver());
        parameters.put("version", setting.version());
        return new Change("""
                INSERT INTO notice_setting AS old
                    (zone_id, person, channels, mail, quiet_from, quiet_to, digest_at, urgent_ever, version)
                VALUES (:zone, :person, :channels::text[], :mail, :quietFrom::time, :quietTo::time, :digestAt::time, :urgentEver, :version)
                ON CONFLICT (zone_id, person) DO UPDATE SET channels = excluded.channels, mail = excluded.mail,
                    quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest_at = excluded.digest_at,
                    urgent_ever = excluded.urgent_ever, version = excluded.version
                WHERE old.version = excluded.version - 1
                """, parameters);
    }
}
