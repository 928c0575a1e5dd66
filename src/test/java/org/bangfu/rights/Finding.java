package org.bangfu.rights;

/** What may be wrong with an endpoint. */
enum Finding {
    /** It does not say who may call it. */
    NO_PERMIT,
    /** It gives a permission to a role that has it nowhere else. */
    WIDER_PERMIT,
    /** It changes something without a command, so without the journal. */
    NO_COMMAND,
    /** Somebody of another zone sees a name or an id of this one. */
    SHOWN_TO_ANOTHER_ZONE,
    /** Something here changes when somebody of another zone calls. */
    WRITTEN_FROM_ANOTHER_ZONE,
    /** Somebody sees what nobody gave them access to. */
    SHOWN_WITHOUT_ACCESS,
    /** A number of a return changes, and not by whoever speaks for the client. */
    NUMBER_CHANGED_BY_ANOTHER,
    /** A whole telephone number or name of a person, a sealed value, a hash of a token, code or password. */
    SECRET_SHOWN
}
