/**
 * Files that people hand in, kept as ciphertext in chunks beside their zone's other rows: they travel with a backup and end on
 * their day.
 */
@NullMarked
@NamedInterface("file")
package org.bangfu.platform.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
