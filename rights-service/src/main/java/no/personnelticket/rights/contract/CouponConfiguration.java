package no.personnelticket.rights.contract;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import no.personnelticket.store.Database;
import no.personnelticket.store.Measurement;

/** What is measured of coupons. */
class CouponConfiguration {

    /** Contracts of which more coupons are used than they have, and that ended within the last 400 days or not yet. */
    @Produces
    @Singleton
    Measurement overdrawn(Database database) {
        String sql =
                "select count(*) from contract where coupons_used > coupons_limit and valid_to > now() - interval '400 days'";
        return new Measurement("coupons.overdrawn", () -> database.first(sql, row -> row.getLong(1))
                .orElseThrow());
    }
}
