package no.personnelticket.offer.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A discount that entitlement products unlock [P]. Its size and conditions are decided in this project and are data.
 * Id and version identify one rule for ever: a change is a new version.
 *
 * @param percent of the fare, 0 to 100; add-ons are never discounted
 * @param unlockedBy the products, each with its version
 * @param conditions left out if everything that the scheme covers is discounted
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
     * The discount on a fare: zero or negative, and never more than the fare. It is rounded half up to the øre for
     * each traveller, so that the lines of a party of any size add up to its total.
     */
    public Money discountOn(Money fare) {
        BigDecimal part = fare.amount().multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        return new Money(part.negate(), fare.currency());
    }
}
