package no.personnelticket.validation.rule;

import java.util.Collection;
import java.util.List;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.Coverage;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.OfferPriced;

/**
 * A fact that a rule used; never personal data.
 *
 * @param value as text; several values are separated by commas
 * @param validity when the fact holds; absent where it has no bounds
 * @param source the event, the version of the contract, or the request that it was taken from
 */
public record Fact(String name, String value, Validity validity, String source) {

    /**
     * From when to when a fact holds: days in Europe/Oslo, both included, for a contract; instants in UTC, the end
     * excluded, for an offer.
     */
    public record Validity(String from, String to) {}

    /** What all facts of one event have in common; written out once, since many rules state facts of it. */
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

    static Fact asked(String name, Object value) {
        return new Fact(name, text(value), null, "request");
    }

    static Fact of(KnownOffer offer, String name, Object value) {
        return new Fact(
                name, text(value), offer.origin().validity(), offer.origin().source());
    }

    static Fact of(KnownContract contract, String name, Object value) {
        return new Fact(
                name,
                text(value),
                contract.origin().validity(),
                contract.origin().source());
    }

    static Fact ticketed(KnownOffer offer) {
        String source = "TicketDistributed of offer " + offer.priced().offerId();
        return new Fact("travellersWithTickets", text(offer.ticketed()), null, source);
    }

    static Fact used(KnownContract contract) {
        String source = "UsageRegistered of contract " + contract.image().contractId();
        return new Fact("couponsUsed", text(contract.coupons().used()), null, source);
    }

    static Fact reserved(KnownContract contract) {
        String source = "Reservations of contract " + contract.image().contractId();
        return new Fact("couponsReserved", text(contract.coupons().reserved()), null, source);
    }

    static Fact held(HeldCoupon coupon) {
        Validity validity = new Validity(null, coupon.expiresAt().toString());
        return new Fact(
                "couponHeld",
                text(coupon.reservationId()),
                validity,
                "Reservations of contract " + coupon.contractId());
    }

    static Fact covered(Coverage coverage, String name, List<String> values) {
        return new Fact(name, text(values), null, "Discount scheme " + coverage.version());
    }

    static Fact ofRuleSet(String name, Object value) {
        return new Fact(name, text(value), null, "Rule set " + RuleSet.VERSION);
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
