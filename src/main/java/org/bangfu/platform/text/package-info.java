/**
 * What short texts have in common. A {@link TextModel} learns from texts with labels which label suits another, and which of them
 * are most like it; it knows no words, only letters, pairs and triples, and so needs no dictionary of any trade.
 */
@NullMarked
@NamedInterface("text")
package org.bangfu.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
