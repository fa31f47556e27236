package no.personnelticket.console.quarantine;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The English texts of the pages of the quarantine; the Norwegian ones are in
 * {@code messages/quarantine_nb.properties}.
 */
@MessageBundle("quarantine")
public interface QuarantineMessages {

    @Message("Quarantine")
    String title();

    @Message("Records that a service could not process and that were not replayed or put aside yet, among the newest"
            + " {newest} of each quarantine topic.")
    String intro(int newest);

    @Message("There are no open records.")
    String empty();

    @Message("Topic")
    String topic();

    @Message("Refused by")
    String consumer();

    @Message("Kind of reason")
    String reasonCode();

    @Message("What to do")
    String runbook();

    @Message("Reason")
    String reason();

    @Message("and {count} other reasons")
    String otherReasons(int count);

    @Message("Records")
    String records();

    @Message("Newest")
    String newest();

    @Message("Record")
    String record();

    @Message("Event id")
    String eventId();

    @Message("Key")
    String key();

    @Message("Arrived")
    String at();

    @Message("Replays")
    String replays();

    @Message("Select {position}")
    String select(String position);

    @Message("Try the selected (dry run)")
    String trySelected();

    @Message("Try all of these (dry run)")
    String tryAll();

    @Message("Came from partition {partition}, offset {offset}")
    String origin(String partition, String offset);

    @Message("Also refused by")
    String alsoRefused();

    @Message("A replay goes to the topic, not to one service: every service that reads the topic receives the record"
            + " again. A service that has processed it ignores the duplicate; services that refused it try again.")
    String toAll();

    @Message("Some of these were refused by {consumers} too.")
    String othersToo(String consumers);

    @Message("Headers")
    String headers();

    @Message("Name")
    String name();

    @Message("Value")
    String value();

    @Message("Body")
    String body();

    @Message("The fault is marked.")
    String faultMarked();

    @Message("The body has no field {field}.")
    String faultMissing(String field);

    @Message("The body is not JSON.")
    String notJson();

    @Message("The body is not text; its bytes in hexadecimal:")
    String bytes();

    @Message("The record has no body.")
    String noBody();

    @Message(
            "Only size and hash of the body are here, because it is too large. It cannot be replayed; its producer has to send it again.")
    String stub();

    @Message("Select all")
    String selectAll();

    @Message("Dry run")
    String dryRun();

    @Message("{consumer} can read this record now. Only a replay shows whether it can process the record: for example,"
            + " the event id may have been received with other content.")
    String readable(String consumer);

    @Message("It would be quarantined again")
    String unreadable();

    @Message("without its body")
    String withoutBody();

    @Message("can be read now")
    String canBeRead();

    @Message("{readable} of {total} can be read now. Nothing was changed.")
    String summary(int readable, int total);

    @Message("Replay")
    String replay();

    @Message("Put aside")
    String putAside();

    @Message("Why (kept in the audit log; no names)")
    String why();

    @Message("This was replayed three times or more and was quarantined again each time. Replay it again")
    String again();

    @Message("Nothing was done: the records are already replayed or put aside, or they have no body to replay.")
    String nothingDone();

    @Message("Records replayed: {count}")
    String replayedCount(int count);

    @Message("Records put aside: {count}")
    String putAsideCount(int count);

    @Message("Replayed by {who}: {why}")
    String wasReplayed(String who, String why);

    @Message("Put aside by {who}: {why}")
    String wasPutAside(String who, String why);

    @Message("Back to the quarantine")
    String back();
}
