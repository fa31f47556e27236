package no.personnelticket.validation.validate;

import java.time.LocalDate;
import no.personnelticket.events.OfferValidated.Stage;

/** What a request says of one offer. Who asks is not a part of it: the client that asked first is named in the event. */
record OfferRequest(Stage stage, LocalDate travelDate, String orderId, ValidationRequest.Configuration configuration) {}
