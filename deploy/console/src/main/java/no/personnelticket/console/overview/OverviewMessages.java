package no.personnelticket.console.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The English texts of the overview; the Norwegian ones are in {@code messages/overview_nb.properties}. */
@MessageBundle("overview")
public interface OverviewMessages {

    @Message("Overview")
    String title();

    @Message("Stop refreshing")
    String pause();

    @Message("Refresh every ten seconds")
    String resume();

    @Message("What needs somebody")
    String needs();

    @Message("Everything runs, and nothing needs anybody.")
    String calm();

    @Message("{service} is not ready")
    String notReady(String service);

    @Message("{service} does not answer")
    String silent(String service);

    @Message("Kafka does not answer: what is on the topics and in quarantine is not known")
    String kafkaSilent();

    @Message("The quarantine could not be read: what is in it is not known")
    String quarantineUnknown();

    @Message("Records in quarantine: {count}")
    String quarantined(int count);

    @Message("Companies with a month to close")
    String monthsDue();

    @Message("Anomalies to decide on")
    String anomalies();

    @Message("Usages without a known contract")
    String usagesWithoutContract();

    @Message("Refunds without their tickets")
    String refundsWithoutTicket();

    @Message("not known")
    String notKnown();

    @Message("The flow")
    String flow();

    @Message("{count} in 5 min")
    String inFiveMinutes(long count);

    @Message("{count} waiting")
    String waiting(long count);

    @Message("The services and the topics between them")
    String picture();

    @Message("Topics")
    String topics();

    @Message("Topic")
    String topic();

    @Message("In five minutes")
    String recently();

    @Message("Not processed yet")
    String lag();

    @Message("ready")
    String ready();

    @Message("down")
    String down();

    @Message("sales platform")
    String platform();

    @Message("Last sales")
    String sales();

    @Message("No sale yet.")
    String noSales();

    @Message("When")
    String at();

    @Message("Client")
    String client();

    @Message("Tickets")
    String tickets();

    @Message("Distribution")
    String distribution();
}
