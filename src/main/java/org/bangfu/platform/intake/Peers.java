package org.bangfu.platform.intake;

import java.util.Collection;
import java.util.Set;

/** The good rows of the workbook that go in before the lines being judged, or with them. */
@FunctionalInterface
public interface Peers {

    /** Those of {@code naturalKeys} that such a row carries. */
    Set<String> carrying(Collection<String> naturalKeys);
}
