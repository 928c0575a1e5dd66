package org.bangfu.platform.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text about a living person. It is ciphertext in the journal and in its row, under a key of the person it is about, and
 * readable as long as that key and the key of its purpose exist (突发事件应对法 art. 85; 个人信息保护法 art. 47).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {

    /** The component beside this one that holds the id of the person, a UUID or a typed id. */
    String subject();

    /** What it is kept for: the name of a key in the key file. */
    String purpose() default KeyFile.SERVICE;
}
