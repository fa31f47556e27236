package no.personnelticket.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A verdict on whether an offer may be sold, with every rule's outcome. Published by the validation-service.
 *
 * @param validationId unique for an offer and the facts that the verdict used
 * @param travelDate in Europe/Oslo
 * @param orderId the sales platform's order; null if the caller named none
 * @param offerFingerprint of the offer that was validated; null if the offer is unknown
 * @param clientName the sales client that called ({@code ET-Client-Name}); null if it sent none
 * @param reservations the coupons that a valid verdict reserves; null if there are none
 * @param expiresAt until when a valid verdict may be relied on, and its reservations hold
 */
public record OfferValidated(
        UUID validationId,
        UUID offerId,
        long customerNumber,
        Stage stage,
        LocalDate travelDate,
        String orderId,
        String offerFingerprint,
        String clientName,
        Verdict verdict,
        String ruleSetVersion,
        List<RuleResult> rules,
        List<Reservation> reservations,
        Instant validatedAt,
        Instant expiresAt)
        implements Fact {

    public OfferValidated {
        Required.id(validationId, "validationId");
        Required.id(offerId, "offerId");
        Required.number(customerNumber, "customerNumber");
        Required.value(stage, "stage");
        Required.day(travelDate, "travelDate");
        Required.optionalText(orderId, "orderId", Plausible.LONGEST_TEXT);
        Required.optionalText(offerFingerprint, "offerFingerprint", Plausible.LONGEST_TEXT);
        Required.optionalText(clientName, "clientName", Plausible.LONGEST_TEXT);
        Required.value(verdict, "verdict");
        Required.text(ruleSetVersion, "ruleSetVersion");
        rules = Required.nonEmpty(rules, "rules");
        reservations = reservations == null ? null : Required.nonEmpty(reservations, "reservations");
        Required.time(validatedAt, "validatedAt");
        Required.time(expiresAt, "expiresAt");
    }

    /** When in a sale the validation takes place: before payment, or just before a ticket is issued. */
    public enum Stage {
        PAYMENT,
        ISSUANCE
    }

    public enum Verdict {
        VALID,
        REFUSED
    }

    public enum Outcome {
        PASSED,
        REFUSED,
        NOT_APPLICABLE
    }

    /** The outcome of one rule, by its stable id, and the facts it used. */
    public record RuleResult(String rule, int version, Outcome outcome, List<UsedFact> facts) {
        public RuleResult {
            Required.text(rule, "rules.rule");
            Required.value(outcome, "rules.outcome");
            facts = Required.list(facts, "rules.facts", Plausible.MOST_FACTS);
        }
    }

    /**
     * A fact that a rule used.
     *
     * @param value as text; never personal data
     * @param source the event, or the contract and its version, that it was read from
     */
    public record UsedFact(String name, String value, String source) {
        public UsedFact {
            Required.text(name, "facts.name");
            Required.writable(value, "facts.value", Plausible.LONGEST_VALUE);
            Required.text(source, "facts.source");
        }
    }

    /**
     * Coupons of a contract that are reserved for the offer until the verdict expires, the ticket is distributed or they
     * are released.
     */
    public record Reservation(UUID reservationId, UUID contractId, int coupons) {
        public Reservation {
            Required.id(reservationId, "reservations.reservationId");
            Required.id(contractId, "reservations.contractId");
            Required.that(coupons > 0, "reservations.coupons must be positive");
            Required.coupons(coupons, "reservations.coupons");
        }
    }

    @Override
    public String id() {
        return validationId.toString();
    }

    @Override
    public String key() {
        return Long.toString(customerNumber);
    }

    @Override
    public Instant time() {
        return validatedAt;
    }
}
