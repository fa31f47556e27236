package no.personnelticket.validation.rule;

import java.util.Collection;
import java.util.List;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.Coverage;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.OfferPriced;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fact that a rule used; never personal data.
 *
 * @param value as text; several values are separated by commas
 * @param validity when the fact is valid; null if unlimited
 * @param source the event, the version of the contract, or the request that it comes from
 */
@Schema(name = "Fact")
public record RuleFact(String name, String value, Validity validity, String source) {

    /**
     * The period in which a fact is valid: days in Europe/Oslo, both included, for a contract; instants in UTC, the
     * end excluded, for an offer.
     */
    public record Validity(String from, String to) {}

    /** Validity and source of all facts of one event; created once, since many rules use facts of it. */
    public record Origin(Validity validity, String source) {

        static Origin of(OfferPriced offer) {
            return new Origin(
                    new Validity(offer.pricedAt().toString(), offer.expiresAt().toString()),
                    "OfferPriced " + offer.offerId());
        }

        static Origin of(ContractChanged contract) {
            return new Origin(
                    new Validity(
                            contract.validFrom().toString(), contract.validTo().toString()),
                    "ContractChanged " + contract.contractId() + " version " + contract.version());
        }
    }

    static RuleFact ofRequest(String name, Object value) {
        return new RuleFact(name, text(value), null, "request");
    }

    static RuleFact of(KnownOffer offer, String name, Object value) {
        return new RuleFact(
                name, text(value), offer.origin().validity(), offer.origin().source());
    }

    static RuleFact of(KnownContract contract, String name, Object value) {
        return new RuleFact(
                name,
                text(value),
                contract.origin().validity(),
                contract.origin().source());
    }

    static RuleFact ticketed(KnownOffer offer) {
        String source = "TicketDistributed of offer " + offer.priced().offerId();
        return new RuleFact("travellersWithTickets", text(offer.ticketed()), null, source);
    }

    static RuleFact used(KnownContract contract) {
        String source = "UsageRegistered of contract " + contract.image().contractId();
        return new RuleFact("couponsUsed", text(contract.coupons().used()), null, source);
    }

    static RuleFact reserved(KnownContract contract) {
        String source = "Reservations of contract " + contract.image().contractId();
        return new RuleFact("couponsReserved", text(contract.coupons().reserved()), null, source);
    }

    static RuleFact ownReservation(ReservedCoupon coupon) {
        Validity validity = new Validity(null, coupon.expiresAt().toString());
        return new RuleFact(
                "reservationId",
                text(coupon.reservationId()),
                validity,
                "Reservations of contract " + coupon.contractId());
    }

    static RuleFact covered(Coverage coverage, String name, List<String> values) {
        return new RuleFact(name, text(values), null, "Discount scheme " + coverage.version());
    }

    static RuleFact ofRuleSet(String name, Object value) {
        return new RuleFact(name, text(value), null, "Rule set " + RuleSet.VERSION);
    }

    private static String text(Object value) {
        if (value instanceof EntitlementProduct product) {
            return product.id() + " " + product.version();
        }
        return value instanceof Collection<?> several ? joined(several) : String.valueOf(value);
    }

    private static String joined(Collection<?> several) {
        StringBuilder joined = new StringBuilder();
        several.forEach(one -> joined.append(joined.isEmpty() ? "" : ",").append(text(one)));
        return joined.toString();
    }
}
