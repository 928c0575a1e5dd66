package org.bangfu.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Brings a workbook in as a clerk does: takes the mapping that is proposed, looks at the dry run, applies. */
record Imports(Person clerk) {

    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(120);

    /**
     * Brings it in.
     *
     * @throws IllegalStateException when a row was bad: a season's workbooks are right
     */
    void bring(String kind, String fileName, byte[] workbook) {
        UUID id = Person.id();
        JsonNode received = clerk.upload("/imports", Map.of("kind", kind, "id", id.toString()), fileName, workbook);
        var mapping = new LinkedHashMap<String, String>();
        for (JsonNode column : received.path("columns")) {
            if (column.hasNonNull("field")) {
                mapping.put(
                        column.path("index").asString(), column.path("field").asString());
            }
        }
        clerk.post(
                "/imports/%s/check".formatted(id),
                Map.of("seen", received.path("version").asInt(), "mapping", mapping));
        JsonNode checked = await(id, "CHECKED");
        if (checked.path("counts").path("bad").asInt() > 0) {
            throw new IllegalStateException("%s has bad rows: %s"
                    .formatted(fileName, clerk.get("/imports/%s/rows?outcome=BAD&size=3".formatted(id))));
        }
        clerk.post(
                "/imports/%s/apply".formatted(id),
                Map.of("seen", checked.path("version").asInt()));
        await(id, "DONE");
    }

    private JsonNode await(UUID id, String state) {
        long begun = System.nanoTime();
        while (true) {
            JsonNode now = clerk.get("/imports/" + id);
            String at = now.path("state").asString();
            if (at.equals(state)) {
                return now;
            }
            if (at.equals("FAILED") || System.nanoTime() - begun > LONGEST) {
                throw new IllegalStateException("The import stands at %s: %s".formatted(at, now));
            }
            LockSupport.parkNanos(POLL);
        }
    }
}
