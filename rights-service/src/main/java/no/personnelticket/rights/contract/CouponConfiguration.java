package no.personnelticket.rights.contract;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import no.personnelticket.store.Database;
import no.personnelticket.store.Measurement;

/** The measurements of coupons. */
class CouponConfiguration {

    /** Contracts that have used more coupons than their limit, and are valid or ended within the last 400 days. */
    @Produces
    @Singleton
    Measurement overdrawn(Database database) {
        String sql =
                "select count(*) from contract where coupons_used > coupons_limit and valid_to > now() - interval '400 days'";
        return new Measurement("coupons.overdrawn", () -> database.first(sql, row -> row.getLong(1))
                .orElseThrow());
    }
}
