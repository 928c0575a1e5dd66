package org.bangfu.bench;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Files as a contact's page does. */
record HttpFiling(Wire wire) implements Filings.Way {

    /** What is reported; what changes from filing to filing is the number of staff on post. */
    static String values(int onPost) {
        return "{\"filedOn\":\"2020-02-10\",\"openedOn\":\"2020-02-10\",\"staffedOn\":\"2020-02-10\",\"producingOn\":\"2020-02-10\","
                + "\"registeredStaff\":200,\"staffOnPost\":" + onPost + ",\"capacityUse\":\"80\"}";
    }

    @Override
    public void file(Filings.Slot slot) throws IOException {
        String seen = slot.version < 0 ? "null" : Integer.toString(slot.version);
        wire.post(
                "/clients/" + slot.contact.client() + "/returns/daily-restart/" + slot.period,
                slot.contact.cookie(),
                command().toString(),
                "{\"seen\":" + seen + ",\"values\":" + values(100 + (slot.version + 1) % 100) + ",\"seconds\":35}");
    }

    /** A UUIDv7 of now. */
    static UUID command() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                (System.currentTimeMillis() << 16) | 0x7000 | random.nextInt(0x1000),
                (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
