package org.bangfu.notice;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mail by SMTP (RFC 5321), over TLS except to this machine itself. */
@Component
class MailChannel implements Channel {

    private static final String TIMEOUT = "15000"; // ms
    private static final int PERMANENT = 500;

    private final String host;
    private final String user;
    private final String password;
    private final String from;
    private final Session session;

    MailChannel(
            @Value("${bangfu.mail.host:}") String host,
            @Value("${bangfu.mail.port:465}") int port,
            @Value("${bangfu.mail.security:tls}") String security,
            @Value("${bangfu.mail.user:}") String user,
            @Value("${bangfu.mail.password:}") String password,
            @Value("${bangfu.mail.from:}") String from) {
        this.host = host;
        this.user = user;
        this.password = password;
        this.from = from;
        this.session = Session.getInstance(properties(host, port, security, !user.isEmpty()));
    }

    private static Properties properties(String host, int port, String security, boolean signsIn) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(signsIn));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return properties;
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public boolean isConnected() {
        return !host.isEmpty();
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public Outcome send(Message message) {
        Transport transport;
        MimeMessage mail;
        try {
            mail = mail(message);
            transport = session.getTransport("smtp");
            transport.connect(user.isEmpty() ? null : user, user.isEmpty() ? null : password);
        } catch (MessagingException notReached) {
            return new Later(said(notReached));
        }
        try (transport) {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Sent();
        } catch (SendFailedException answered) {
            return answered(answered);
        } catch (MessagingException brokenOff) {
            return new Uncertain(said(brokenOff));
        }
    }

    private MimeMessage mail(Message message) throws MessagingException {
        String id = "<" + message.id() + "@" + from.substring(from.indexOf('@') + 1) + ">";
        var mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id); // the same each time, so that a mailbox knows it again
            }
        };
        mail.setFrom(new InternetAddress(from, true));
        mail.setRecipients(MimeMessage.RecipientType.TO, new Address[] {new InternetAddress(message.to(), true)});
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setText(message.text(), StandardCharsets.UTF_8.name());
        mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
        mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday answers
        mail.saveChanges();
        return mail;
    }

    /** The server has answered: 4xx for now, 5xx for good (RFC 5321 4.2.1). */
    private static Outcome answered(SendFailedException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            int code = each instanceof SMTPSendFailedException whole
                    ? whole.getReturnCode()
                    : each instanceof SMTPAddressFailedException address ? address.getReturnCode() : 0;
            if (code > 0) {
                return code >= PERMANENT ? new Refused(said(each)) : new Later(said(each));
            }
        }
        return new Refused(said(failure));
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /** What the server said, in one line, for whoever runs the installation. */
    private static String said(Exception failure) {
        return Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }
}
