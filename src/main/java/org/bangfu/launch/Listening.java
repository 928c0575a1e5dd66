package org.bangfu.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How {@code serve} is reached: by TLS of its own, or through a proxy that speaks TLS and is trusted by name. */
final class Listening {

    private static final String TLS_PORT = "8443";
    private static final String PROXIED_PORT = "8080";

    private Listening() {}

    static Map<String, Object> of(Settings settings) {
        boolean proxied = settings.get("proxy.trusted").isPresent();
        boolean tls = settings.get("tls.store").isPresent();
        if (proxied == tls) {
            throw new Refusal(
                    proxied
                            ? "%s sets both tls.store and proxy.trusted: keep one".formatted(settings.file())
                            : "%s sets neither tls.store nor proxy.trusted: run ./bangfu serve certificate, or name the proxy"
                                    .formatted(settings.file()));
        }
        if (!settings.need("address").startsWith("https://")) {
            throw new Refusal("address has to begin with https:// in %s".formatted(settings.file()));
        }
        return proxied ? proxied(settings) : tls(settings);
    }

    private static Map<String, Object> tls(Settings settings) {
        Path store = settings.path(settings.need("tls.store"));
        if (!Files.exists(store)) {
            throw new Refusal("There is no certificate %s: run ./bangfu serve certificate".formatted(store));
        }
        var program = new HashMap<String, Object>();
        program.put("server.address", settings.get("listen").orElse("0.0.0.0"));
        program.put("server.port", settings.get("port").orElse(TLS_PORT));
        program.put("server.ssl.key-store", store.toString());
        program.put("server.ssl.key-store-type", "PKCS12");
        program.put("server.ssl.key-store-password", settings.need("tls.password"));
        program.put("server.http2.enabled", true);
        return program;
    }

    /** Only that proxy's word is taken for who calls and how; anybody else's headers are ignored. */
    private static Map<String, Object> proxied(Settings settings) {
        var program = new HashMap<String, Object>();
        program.put("server.address", settings.get("listen").orElse("127.0.0.1"));
        program.put("server.port", settings.get("port").orElse(PROXIED_PORT));
        program.put("server.forward-headers-strategy", "native");
        program.put(
                "server.tomcat.remoteip.internal-proxies",
                java.util.regex.Pattern.quote(settings.need("proxy.trusted")));
        program.put("server.tomcat.remoteip.remote-ip-header", "x-forwarded-for");
        program.put("server.tomcat.remoteip.protocol-header", "x-forwarded-proto");
        return program;
    }
}
