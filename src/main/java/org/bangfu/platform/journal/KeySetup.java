package org.bangfu.platform.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the keys of personal data come from. */
@Configuration
class KeySetup {

    /**
     * @param file of configuration {@code bangfu.keys.file}
     * @param create whether fresh keys are made when the file is missing: in a demonstration, never in service
     */
    @Bean
    KeyFile keyFile(@Value("${bangfu.keys.file}") String file, @Value("${bangfu.keys.create}") boolean create) {
        if (file.isBlank()) {
            throw new IllegalStateException(
                    "bangfu.keys.file is not set: name the file that holds the keys of personal data");
        }
        Path path = Path.of(file);
        return create && !Files.exists(path) ? KeyFile.create(path) : KeyFile.read(path);
    }
}
