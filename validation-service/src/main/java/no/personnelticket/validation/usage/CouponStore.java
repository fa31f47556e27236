package no.personnelticket.validation.usage;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Received;
import no.personnelticket.validation.received.ReceivedEventStore;

/** What registered usages took from their contracts, each counted once. */
@Singleton
public class CouponStore extends ReceivedEventStore<UsageRegistered> {

    private static final String INSERT = """
            insert into coupon_use (usage_id, contract_id, coupons, fingerprint) values (?, ?, ?, ?)
            on conflict do nothing""";

    private static final String SELECT_ALTERED = "select place from " + GIVEN
            + " join coupon_use on usage_id = id::uuid where coupon_use.fingerprint <> given.fingerprint";

    private static final String SELECT_USED = """
            select contract_id, sum(coupons) as used from coupon_use where contract_id = any (?)
            group by contract_id""";

    public CouponStore(AgroalDataSource database) {
        super(database, INSERT, SELECT_ALTERED);
    }

    /** How many coupons of each contract are used; a contract that was never used is not in it. */
    public Map<UUID, Long> used(List<UUID> contractIds) {
        return select(
                        SELECT_USED,
                        contractIds,
                        row -> Map.entry(row.getObject("contract_id", UUID.class), row.getLong("used")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    protected void bind(PreparedStatement statement, Received<UsageRegistered> received) throws SQLException {
        UsageRegistered usage = received.event();
        statement.setObject(1, usage.usageId());
        statement.setObject(2, usage.contractId());
        statement.setInt(3, usage.coupons());
        statement.setString(4, received.fingerprint());
    }
}
