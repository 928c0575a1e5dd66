package org.bangfu.client;

import java.time.LocalDate;
import java.util.List;

/**
 * What a register says of a client from a day on.
 *
 * @param client as it stands afterwards; version 0 when it is new
 * @param from the first day on which the facts hold
 * @param words what it is found by besides its name: codes, former names
 */
public record Statement(Client client, LocalDate from, Facts facts, List<String> words) {}
