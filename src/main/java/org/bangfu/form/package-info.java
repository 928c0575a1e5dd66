/**
 * What may be asked, and on which power. A {@link Field} has one name, one type and one owner in the whole zone; a {@link Form}
 * is made of fields, carries its statistical basis and its price in minutes, and is never changed, only followed by a next
 * version. How often it is due is a dated setting.
 *
 * <pre>
 * Field ──is asked by──▶ Form (version) ──is due by──▶ Frequency ──gives──▶ Period
 * </pre>
 *
 * {@link Forms} is the door.
 */
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"platform :: zone", "platform :: web", "platform :: journal", "directory", "client"})
package org.bangfu.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
