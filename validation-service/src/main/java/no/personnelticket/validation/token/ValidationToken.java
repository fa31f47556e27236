package no.personnelticket.validation.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Reservation;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.UserType;

/**
 * The claims of a validation token, a JWT (RFC 7519). The only personal data are the ids of contracts.
 *
 * @param jti the validation id
 * @param iat seconds since 1970, when the verdict was given
 * @param exp seconds since 1970, when the offer expires
 * @param price what the whole party pays, after discounts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValidationToken(
        String iss,
        String aud,
        UUID jti,
        long iat,
        long exp,
        UUID offerId,
        String offerFingerprint,
        OfferValidated.Stage stage,
        LocalDate travelDate,
        String ruleSetVersion,
        Money price,
        List<Traveller> travellers,
        List<Reservation> reservations) {

    static final String ISSUER = "validation-service";
    static final String AUDIENCE = "ticket-issuance";

    /** A traveller, with contract and product if a right is used. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Traveller(
            String travellerId, UserType userType, UUID contractId, EntitlementProduct product, Money price) {

        static Traveller of(OfferPriced.Traveller priced) {
            SelectedRight right = priced.right();
            return new Traveller(
                    priced.travellerId(),
                    priced.userType(),
                    right == null ? null : right.contractId(),
                    right == null ? null : right.product(),
                    priced.price());
        }
    }

    /** The token of a valid verdict on the offer. */
    public static ValidationToken of(OfferPriced offer, OfferValidated verdict) {
        return new ValidationToken(
                ISSUER,
                AUDIENCE,
                verdict.validationId(),
                seconds(verdict.validatedAt()),
                seconds(verdict.expiresAt()),
                offer.offerId(),
                offer.fingerprint(),
                verdict.stage(),
                verdict.travelDate(),
                verdict.ruleSetVersion(),
                offer.price(),
                offer.travellers().stream().map(Traveller::of).toList(),
                verdict.reservations());
    }

    private static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }
}
