package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;
import no.personnelticket.rights.batch.BatchStore;
import no.personnelticket.rights.batch.Columns;

/** Reads and writes contracts, those of many holders at once. */
@ApplicationScoped
public class ContractBatchStore {

    private static final Columns<ContractChange> COLUMNS = Columns.<ContractChange>of(
                    "contract_id", "uuid", change -> change.contract().contractId())
            .and("holder_id", "uuid", change -> change.contract().holderId())
            .and("policy", "text", change -> change.contract().policy())
            .and("version", "int8", change -> change.contract().version())
            .and("travel_type", "text", change -> change.contract().travelType())
            .and("product_id", "text", change -> change.contract().product().id())
            .and("product_version", "text", change -> change.contract()
                    .product()
                    .version())
            .and("valid_from", "date", change -> change.contract().validFrom())
            .and("valid_to", "date", change -> change.contract().validTo())
            .and("is_ended", "bool", change -> change.contract().isEnded())
            .and("coupons_limit", "int4", change -> change.contract().couponsLimit())
            .and("changed_at", "timestamptz", change -> change.contract().changedAt())
            .and("explanation", "text", ContractChange::explanation);

    private static final Columns<ContractChange> CHANGEABLE = COLUMNS.without("contract_id", "holder_id", "policy");

    private static final String SAVE = "insert into contract (" + COLUMNS.names() + ") select * from " + COLUMNS.rows()
            + " on conflict (contract_id) do update set (" + CHANGEABLE.names() + ") = row("
            + CHANGEABLE.names("excluded.") + ") where contract.version < excluded.version";

    private static final Columns<ContractChange> FIRST =
            COLUMNS.and("published_version", "int8", change -> change.contract().version());

    private static final String FORGET_CHUNKS = """
            with forgotten as (
                delete from unpublished_chunk
                where exists (select from unnest(holder_ids) as one (id) join unnest(?) as wanted (id) using (id))
                returning holder_ids)
            update contract set published_version = 0
            from (select unnest(holder_ids) as id from forgotten) as holder where holder_id = holder.id""";

    private static final Columns<ContractChanged> PUBLISHED = Columns.<ContractChanged>of(
                    "contract_id", "uuid", ContractChanged::contractId)
            .and("version", "int8", ContractChanged::version);

    private static final String REMEMBER = """
            update contract set published_version = image.version
            from unnest(?, ?) as image (contract_id, version)
            where contract.contract_id = image.contract_id and contract.published_version < image.version""";

    private static final Columns<UUID> HOLDERS = Columns.ofOne("holder_id", "uuid");

    private static final String OF_HOLDERS = """
            select * from contract where holder_id = any(?) and valid_from >= ? order by contract_id for update""";

    private final BatchStore database;

    public ContractBatchStore(BatchStore database) {
        this.database = database;
    }

    /** Their contracts that begin on the day or later; nobody else changes them until the transaction ends. */
    List<StoredContract> lockOfHolders(List<UUID> holderIds, LocalDate from) {
        return database.query(OF_HOLDERS, HOLDERS, holderIds, ContractBatchStore::stored, from);
    }

    /**
     * Adds contracts of people who had none. Their images count as published, but for a row that stands for all of
     * them until {@link #firstPublished}: it is cheaper than another version of every row.
     */
    void add(NewContracts first) {
        database.add("contract", FIRST, first.contracts());
        database.update("insert into unpublished_chunk (holder_ids) values (?)", HOLDERS, first.holderIds());
    }

    /** Remembers that the first images of these contracts are published. */
    void firstPublished(NewContracts first) {
        database.update("delete from unpublished_chunk where holder_ids = ?", HOLDERS, first.holderIds());
    }

    /** That their first images are not known to be published stands with each contract again. */
    void markUnpublished(List<UUID> holderIds) {
        database.update(FORGET_CHUNKS, HOLDERS, holderIds);
    }

    /** New ones and new versions; a version that is not newer than the stored one changes nothing. */
    void save(List<ContractChange> changes) {
        database.update(SAVE, COLUMNS, changes);
    }

    /** Remembers that the images are published. */
    void published(Collection<ContractChanged> images) {
        database.update(REMEMBER, PUBLISHED, List.copyOf(images));
    }

    private static StoredContract stored(ResultSet row) throws SQLException {
        return new StoredContract(contract(row), row.getLong("published_version"), row.getString("explanation"));
    }

    /** The contract of a row that holds all columns of the table, whatever else stands in it. */
    public static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                row.getObject("contract_id", UUID.class),
                row.getLong("version"),
                row.getObject("holder_id", UUID.class),
                row.getString("policy"),
                TravelType.valueOf(row.getString("travel_type")),
                new EntitlementProduct(row.getString("product_id"), row.getString("product_version")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("is_ended"),
                row.getObject("coupons_limit", Integer.class),
                row.getInt("coupons_used"),
                instant(row, "changed_at"),
                dayTrip(row));
    }

    private static DayTrip dayTrip(ResultSet row) throws SQLException {
        UUID parent = row.getObject("contract_parent", UUID.class);
        return parent == null ? null : new DayTrip(parent, instant(row, "starts_at"), instant(row, "ends_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
