package no.personnelticket.console.salesclient;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The English texts of the pages of sales clients; the Norwegian ones are in
 * {@code messages/salesclient_nb.properties}.
 */
@MessageBundle("salesclient")
public interface SalesClientMessages {

    @Message("Sales clients")
    String title();

    @Message("Tickets of the last {days} days, and whether their sale was validated before payment.")
    String intro(int days);

    @Message("No tickets were distributed.")
    String empty();

    @Message("Client")
    String client();

    @Message("Day")
    String day();

    @Message("Validated")
    String validated();

    @Message("Skipped")
    String skipped();

    @Message("Expired")
    String expired();

    @Message("Altered")
    String altered();

    @Message("Not validated, percent")
    String share();

    @Message("Day by day")
    String days();

    @Message("Newest tickets")
    String tickets();

    @Message("Ticket")
    String ticket();

    @Message("Distribution")
    String distribution();

    @Message("Distributed")
    String at();

    @Message("Validation")
    String status();

    @Message("not processed yet")
    String notYet();

    @Message(
            "Skipped: the offer was not validated. Expired: the validation did not hold any more. Altered: token, price or traveller are not those that were validated.")
    String meaning();

    @Message("Back to all clients")
    String back();
}
