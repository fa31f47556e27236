package no.personnelticket.usage.registration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import no.personnelticket.store.Database;
import no.personnelticket.store.Measurement;
import no.personnelticket.usage.month.WholeMonth;

/** The measurements of usages and refunds of the last 400 days that wait for an event. */
class RegistrationConfiguration {

    /** Usages whose contract has not arrived, so that they count on nobody yet. */
    @Produces
    @Singleton
    Measurement usagesAwaitingContract(Database database) {
        return count(database, "usages.awaiting.contract", """
                select count(*) from usage
                where month > now() - interval '400 days'
                    and not exists (select from contract where contract.contract_id = usage.contract_id)""");
    }

    /** Refunds whose distribution has not arrived. */
    @Produces
    @Singleton
    Measurement refundsWaiting(Database database) {
        return count(database, "refunds.waiting", """
                select count(*) from refund
                where registered_at > now() - interval '400 days' and not exists (
                    select from distribution
                    where distribution.ticket_distribution_id = refund.ticket_distribution_id)""");
    }

    private static Measurement count(Database database, String meter, String sql) {
        return new Measurement(
                meter,
                () -> database.inLongTransaction(WholeMonth.LIMIT, () -> database.first(sql, row -> row.getLong(1))
                        .orElseThrow()));
    }
}
