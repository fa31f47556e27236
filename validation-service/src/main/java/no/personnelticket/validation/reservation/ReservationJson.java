package no.personnelticket.validation.reservation;

import java.util.List;
import no.personnelticket.events.OfferValidated.Reservation;
import no.personnelticket.messaging.JsonText;

/** Writes the held coupons into what is written by hand. */
public final class ReservationJson {

    private ReservationJson() {}

    /** As the field {@code reservations}; nothing where there are none. */
    public static void add(JsonText json, List<Reservation> reservations) {
        if (reservations != null) {
            json.array("reservations");
            for (Reservation one : reservations) {
                json.object()
                        .plain("reservationId", one.reservationId())
                        .plain("contractId", one.contractId())
                        .number("coupons", one.coupons())
                        .endObject();
            }
            json.endArray();
        }
    }
}
