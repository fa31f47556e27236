package no.personnelticket.offer.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A discount that entitlement products unlock [P]; how much each gives, and for what, is decided here and kept as data.
 * Its id and version name one rule for ever: a change is a new version.
 *
 * @param percent of the fare, 0 to 100; add-ons are never discounted
 * @param unlockedBy the products, each in the version that it holds for
 * @param conditions left out where it holds for everything that the scheme covers
 */
@Schema(name = "SaleDiscountRule")
public record SaleDiscountRight(
        String id,
        String version,
        String name,
        BigDecimal percent,
        List<EntitlementProduct> unlockedBy,
        DiscountConditions conditions) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SaleDiscountRight {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("percent must be between 0 and 100");
        }
        unlockedBy = List.copyOf(unlockedBy);
        conditions = conditions == null ? DiscountConditions.NONE : conditions;
    }

    /**
     * What it takes off a fare: zero or negative, and never more than the fare. The part of the fare is rounded half up
     * to the øre, for each traveller alone, so that the lines of a party of any size add up to its total.
     */
    public Money discountOn(Money fare) {
        BigDecimal part = fare.amount().multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        return new Money(part.negate(), fare.currency());
    }
}
