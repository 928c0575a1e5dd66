package org.bangfu.launch;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How {@code serve} reaches people beside their inbox: a mail server, a gateway for short messages. Neither has to be there. */
final class Reaching {

    private static final Set<String> SECURITY = Set.of("tls", "starttls", "none");
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1");

    private Reaching() {}

    static Map<String, Object> of(Settings settings) {
        var program = new HashMap<String, Object>();
        if (settings.get("mail.host").isPresent()) {
            mail(settings, program);
        }
        if (settings.get("sms.address").isPresent()) {
            sms(settings, program);
        }
        return program;
    }

    private static void mail(Settings settings, Map<String, Object> program) {
        String security = settings.get("mail.security").orElse("tls");
        if (!SECURITY.contains(security)) {
            throw new Refusal("mail.security has to be tls, starttls or none in %s".formatted(settings.file()));
        }
        if (security.equals("none") && !HERE.contains(settings.need("mail.host"))) {
            throw new Refusal("mail.security=none is for a mail server on this machine only: use tls or starttls in %s"
                    .formatted(settings.file()));
        }
        if (!settings.need("mail.from").contains("@")) {
            throw new Refusal("mail.from has to be a mail address in %s".formatted(settings.file()));
        }
        if (settings.get("mail.user").isPresent()) {
            settings.need("mail.password");
        }
        for (String name : List.of("host", "port", "security", "user", "password", "from")) {
            settings.get("mail." + name).ifPresent(value -> program.put("bangfu.mail." + name, value));
        }
    }

    private static void sms(Settings settings, Map<String, Object> program) {
        String address = settings.need("sms.address");
        URI uri = URI.create(address);
        if (!"https".equals(uri.getScheme()) && !HERE.contains(String.valueOf(uri.getHost()))) {
            throw new Refusal("sms.address has to begin with https:// in %s".formatted(settings.file()));
        }
        program.put("bangfu.sms.address", address);
        program.put("bangfu.sms.secret", settings.need("sms.secret"));
    }
}
