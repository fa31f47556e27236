package no.personnelticket.rights.contract;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.consume.ReceivedEventStore;
import no.personnelticket.store.AlteredContentException;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import org.jboss.logging.Logger;

/** The used coupons, each usage counted once. A contract's {@code coupons_used} is their sum. */
@Singleton
public class CouponUseStore extends ReceivedEventStore<UsageRegistered> {

    private static final Logger LOG = Logger.getLogger(CouponUseStore.class);

    private static final String INSERT = """
            insert into coupon_use (usage_id, contract_id, coupons, fingerprint, day_trip_made_at) values (?, ?, ?, ?, ?)
            on conflict (usage_id) do nothing""";

    private static final String SUM = """
            update contract set coupons_used = used.coupons,
                version = version + case when coupons_limit is null then 0 else 1 end,
                changed_at = case when coupons_limit is null then changed_at else ? end
            from (
                select contract_id, sum(coupons)::int as coupons from coupon_use
                where contract_id = any(?) group by contract_id) as used
            where contract.contract_id = used.contract_id and coupons_used <> used.coupons
            returning contract.contract_id, coalesce(coupons_limit - coupons_used, 0) as remaining""";

    private final Database database;
    private final ContractStore contracts;
    private final Clock clock;

    public CouponUseStore(Database database, ContractStore contracts, Clock clock) {
        super(database, "usageId", INSERT, "coupon_use", "usage_id = id::uuid");
        this.database = database;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    protected Object[] row(ReceivedEvent<UsageRegistered> received) {
        UsageRegistered usage = received.event();
        return new Object[] {usage.usageId(), usage.contractId(), usage.coupons(), received.fingerprint(), null};
    }

    /** The uses of contracts without a limit are counted too, but their images do not change. */
    @Override
    public BatchResult storeAll(List<ReceivedEvent<UsageRegistered>> batch) {
        List<UUID> contractIds =
                batch.stream().map(received -> received.event().contractId()).toList();
        contracts.lockAll(contractIds);
        BatchResult result = super.storeAll(batch);
        sum(contractIds);
        return result;
    }

    /**
     * Stores the use of a coupon of a locked contract by a day trip. Its event will be received too, as a duplicate.
     *
     * @throws AlteredContentException if there is a day trip with this id
     */
    public void storeDayTrip(UsageRegistered use) {
        Object[] row = {use.usageId(), use.contractId(), use.coupons(), Fingerprint.of(use), use.registeredAt()};
        if (database.update(INSERT, row) == 0) {
            throw new AlteredContentException();
        }
        sum(List.of(use.contractId()));
    }

    /** Whether the use is counted. */
    public boolean contains(UUID usageId) {
        return database.exists("select from coupon_use where usage_id = ?", usageId);
    }

    private void sum(Collection<UUID> contractIds) {
        database.query(
                        SUM,
                        row -> new Overuse(row.getObject("contract_id", UUID.class), row.getInt("remaining")),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        Column.ids(contractIds))
                .forEach(Overuse::report);
    }

    /** A contract that has used more coupons than its limit, because a ticket was sold without a validation. */
    private record Overuse(UUID contractId, int remaining) {

        void report() {
            if (remaining < 0) {
                LOG.warnf(
                        "More coupons are used than the contract has, contractId=%s remainingCoupons=%d",
                        contractId, remaining);
            }
        }
    }
}
