package no.personnelticket.validation.validate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.reservation.RequiredCoupon;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.Coupons;

/** The coupons of a sale's contract, as they are counted at a moment. */
record ContractCoupons(ReservationStore reservations) {

    /** How many coupons are used or reserved. */
    long taken(Sale sale) {
        Coupons seen = ofOthers(sale, sale.now);
        return seen.used() + seen.reserved();
    }

    /** From the view of another offer. */
    Coupons ofOthers(Sale sale, Instant now) {
        return of(UUID.randomUUID(), sale, now);
    }

    /** From the view of the sale's offer. */
    Coupons of(Sale sale, Instant now) {
        return of(sale.offerId, sale, now);
    }

    Coupons of(UUID offerId, Sale sale, Instant now) {
        return reservations
                .count(List.of(new RequiredCoupon(sale.contractId, offerId)), now)
                .coupons(offerId, List.of(sale.contractId))
                .get(sale.contractId);
    }
}
