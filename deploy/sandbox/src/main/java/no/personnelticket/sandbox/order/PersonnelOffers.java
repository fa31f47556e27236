package no.personnelticket.sandbox.order;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import no.personnelticket.http.error.Problem;
import no.personnelticket.sandbox.SandboxErrorCode;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The offers that can be reserved. The sales platform reads them with the token of its caller. */
@Singleton
public class PersonnelOffers {

    private final PersonnelOffersClient offers;
    private final Clock clock;

    public PersonnelOffers(@RestClient PersonnelOffersClient offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /** Throws 404, 409 or 503 when the offer is unknown, has expired or cannot be read. */
    PersonnelOffer unexpired(UUID offerId) {
        PersonnelOffer offer = read(offerId);
        if (!clock.instant().isBefore(offer.expiresAt())) {
            throw expired(offerId);
        }
        return offer;
    }

    private PersonnelOffer read(UUID offerId) {
        try {
            return offers.getOffer(offerId);
        } catch (WebApplicationException refused) {
            throw switch (refused.getResponse().getStatus()) {
                case 404 -> new Problem(SandboxErrorCode.OFFER_UNKNOWN, "There is no offer " + offerId);
                case 410 -> expired(offerId);
                default -> unreadable(offerId);
            };
        } catch (ProcessingException unavailable) {
            throw unreadable(offerId);
        }
    }

    private static Problem expired(UUID offerId) {
        return new Problem(SandboxErrorCode.OFFER_EXPIRED, "Offer " + offerId + " has expired; search again");
    }

    private static Problem unreadable(UUID offerId) {
        return Problem.retryLater(
                SandboxErrorCode.OFFER_NOT_READABLE,
                "Offer " + offerId + " could not be read; try again",
                Duration.ofSeconds(1));
    }
}
