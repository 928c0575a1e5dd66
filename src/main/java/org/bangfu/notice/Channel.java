package org.bangfu.notice;

import java.util.UUID;
import org.bangfu.platform.web.Worded;

/** A way out of the house. */
interface Channel {

    /** The words of the table. */
    enum Kind implements Worded {
        MAIL("邮件", "mail"),
        SMS("短信", "short message");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    Kind kind();

    /** Whether whoever runs the installation has connected it. */
    boolean isConnected();

    /** Whether the other side takes a message of the same id once, however often it is sent. */
    boolean isRepeatable();

    /** Sends; never throws for what goes wrong outside. */
    Outcome send(Message message);

    /**
     * What goes out.
     *
     * @param to a mail address or a telephone number
     */
    record Message(UUID id, String to, String subject, String text) {}

    /** What became of it. */
    sealed interface Outcome {}

    record Sent() implements Outcome {}

    /** It certainly was not taken: to be tried again. */
    record Later(String trouble) implements Outcome {}

    /** It will never be taken. */
    record Refused(String trouble) implements Outcome {}

    /** It may have been taken. */
    record Uncertain(String trouble) implements Outcome {}
}
