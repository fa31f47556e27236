package no.personnelticket.validation.validate;

import java.time.LocalDate;
import no.personnelticket.events.OfferValidated.Stage;

/**
 * The part of a request that concerns one offer. The client is not a part of it: the event names the client that
 * validated first.
 */
record OfferRequest(Stage stage, LocalDate travelDate, String orderId, ValidationRequest.Configuration configuration) {}
