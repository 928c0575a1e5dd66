/**
 * Beside every client, a person. An officer is assigned to a client from a day to a day, and may see it for as long; speaks with it,
 * and records that once; and hands it over to another.
 *
 * <pre>
 * {@link Assignment}  assign ─▶ PLANNED ─(its first day)─▶ CURRENT ─end, change officer, hand over─▶ ENDED
 * {@link HandOver}    PROPOSED ─accept─▶ ACCEPTED (the assignments change on its day) │ ─refuse─▶ REFUSED │ ─withdraw─▶ WITHDRAWN
 * {@link Encounter}   PLANNED ─done─▶ DONE ─write─▶ RECORDED ⟲ (corrected as a new version) │ PLANNED ─cancel─▶ CANCELLED
 * </pre>
 *
 * An encounter is planned once or for several weeks at a time ({@link Repeat}). Where it was ({@link Position}) and up to six photos
 * ({@link Photo}) stand beside it when its officer adds them by hand; nobody has to, and nothing is counted by them.
 *
 * Round the clock there is the rota of ambassadors ({@code rota}), and what is heard of key and foreign-funded enterprises is followed
 * ({@code tracker}). Beside officers there are teams ({@code team}) and grids ({@code grid}); who is to serve whom is proposed
 * ({@code share}), when to speak next is computed ({@code due}), and what is planned is read by a telephone ({@code feed}).
 *
 * {@link Assignments} is the door. That no listed client is left without an officer is the client's own rule: every step here goes
 * through the client's door, which refuses it or lets rights begin and end with it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Liaison",
        allowedDependencies = {
            "platform :: zone",
            "platform :: web",
            "platform :: journal",
            "platform :: figure",
            "platform :: clock",
            "platform :: intake",
            "platform :: file",
            "directory",
            "client",
            "enterprise",
            "need"
        })
package org.bangfu.liaison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
