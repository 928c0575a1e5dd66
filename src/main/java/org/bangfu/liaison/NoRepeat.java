package org.bangfu.liaison;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.client.ClientId;

/** A client says that it need not be asked the same again. */
record NoRepeat(UUID encounter, ClientId client, String reason, UUID person, Instant at) {}
