package no.personnelticket.console.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The English texts of the page of the audit log; the Norwegian ones are in {@code messages/audit_nb.properties}. */
@MessageBundle("audit")
public interface AuditMessages {

    @Message("Audit log")
    String title();

    @Message("Every action of the console that changed something. Each entry holds the SHA-256 of the one before.")
    String intro();

    @Message("The chain is whole: no entry was changed, removed or put in between. The newest hash is {hash}.")
    String whole(String hash);

    @Message("The chain is broken at entry {number}: it does not follow the one before. Somebody changed the topic.")
    String broken(Long number);

    @Message("Nothing was done yet.")
    String empty();

    @Message("No.")
    String number();

    @Message("When")
    String at();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("Why")
    String why();

    @Message("replayed")
    String replayed();

    @Message("put aside")
    String putAside();
}
