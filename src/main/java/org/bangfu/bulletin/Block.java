package org.bangfu.bulletin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A piece of a text. Figures stand in it as {@link Token}s. */
record Block(@NotNull Kind kind, @NotBlank @Size(max = 2000) String text) {

    /** What it is printed as. */
    enum Kind {
        HEADING,
        PARAGRAPH
    }
}
