/**
 * Where things are and who people are: state divisions and the zone's own areas laid over them, units with their posts, the
 * people who hold a post from a day to a day, and how all of them get in.
 *
 * <pre>
 * sheet printed ──activate──▶ ACTIVE ──five wrong passwords──▶ LOCKED ──15 minutes──▶ ACTIVE
 *      ▲                        │
 *      └──── a new sheet ◀──────┘ (recovery: the same act; it ends every session)
 * </pre>
 *
 * {@link Directory} is the door to places, units and people; {@link SignIns} to getting in. Roles hang on posts, people fill
 * posts from–to, so nobody keeps a right after leaving.
 */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"platform :: zone", "platform :: web", "platform :: journal", "platform :: intake"})
package org.bangfu.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
