package org.bangfu.platform.figure;

import java.util.Map;

/**
 * What a module lets figures see of one of its tables: at most one record for each client and day, the latest period up to it.
 *
 * @param key its name, for those who ask which figures are made of it
 * @param kind the kind of its records in the journal
 * @param table with columns {@code zone_id, client, period, id, version}
 * @param condition on the alias {@code record}
 * @param days how long a record speaks for a client that reported nothing since
 * @param columns name in conditions and lists → expression on the alias {@code record}
 */
public record Source(String key, String kind, String table, String condition, int days, Map<String, String> columns) {}
