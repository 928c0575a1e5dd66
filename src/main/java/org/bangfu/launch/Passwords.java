package org.bangfu.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.bangfu.launch.Database.Credential;
import org.bangfu.launch.Database.Part;

/** The passwords of a demonstration's database: made once per data directory, in a file of their own. */
record Passwords(Properties properties) {

    /** Who may do everything; makes the other roles and is used for nothing else. */
    static final String SUPERUSER = "postgres";

    private static final Map<Part, String> ROLES =
            Map.of(Part.OWNER, "bangfu_owner", Part.APPLICATION, "bangfu_app", Part.KEEPER, "bangfu_keep");

    private static final int BYTES = 24;

    static Passwords readOrMake(Path file) {
        if (!Files.exists(file)) {
            var made = new Properties();
            made.setProperty(SUPERUSER, random());
            for (Part part : Part.values()) {
                made.setProperty(part.name().toLowerCase(Locale.ROOT), random());
            }
            PrivateFile.write(file, made);
        }
        return new Passwords(PrivateFile.properties(file));
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Credential superuser() {
        return new Credential(SUPERUSER, properties.getProperty(SUPERUSER, ""));
    }

    Map<Part, Credential> credentials() {
        var all = new EnumMap<Part, Credential>(Part.class);
        ROLES.forEach((part, role) -> all.put(part, new Credential(role, properties.getProperty(part.setting(), ""))));
        return all;
    }

    @Override
    public String toString() {
        return "passwords";
    }
}
