package org.bangfu.platform.clock;

import java.util.Map;
import org.bangfu.platform.web.Worded;

/**
 * One line of why a deadline is when it is.
 *
 * @param key a published word
 * @param parameters as they are: moments and durations in ISO 8601, words as in the code
 */
public record Line(String key, Map<String, String> parameters, String zh, String en) implements Worded {}
