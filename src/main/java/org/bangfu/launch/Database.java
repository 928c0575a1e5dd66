package org.bangfu.launch;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where the data is, and the credentials that this command was given for it. */
record Database(String url, Map<Part, Credential> credentials) {

    /** In whose part a connection acts. */
    enum Part {
        /** Owns the tables; migrates, and serves nobody. */
        OWNER,
        /** Serves; owns nothing and is held back by row security. */
        APPLICATION,
        /** Opens months, backs up and restores; row security does not hold it, so no serving process has it. */
        KEEPER;

        /** The first word of its settings. */
        String setting() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A database role and its password, which nothing prints. */
    record Credential(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * The credential of that part.
     *
     * @throws Refusal when this command was not given it
     */
    Credential as(Part part) {
        return Optional.ofNullable(credentials.get(part))
                .orElseThrow(() -> new Refusal("The settings name no %1$s credential: set %1$s.user and %1$s.password"
                        .formatted(part.setting())));
    }

    DataSource source(Part part) {
        Credential credential = as(part);
        return new DriverManagerDataSource(url, credential.user, credential.password);
    }

    JdbcClient client(Part part) {
        return JdbcClient.create(source(part));
    }
}
