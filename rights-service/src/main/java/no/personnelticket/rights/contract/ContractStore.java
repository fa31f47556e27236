package no.personnelticket.rights.contract;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;
import no.personnelticket.rights.right.TicketRight;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.TableColumns;

/** The contracts of all holders. Contracts are locked in the order of their ids, after their holders. */
@Singleton
public class ContractStore {

    private static final String EXPLANATION = "explanation";

    private static final TableColumns<ExplainedContract> CONTRACTS = TableColumns.<ExplainedContract>of("contract")
            .key("contract_id", "uuid", row -> row.contract().contractId())
            .key("holder_id", "uuid", row -> row.contract().holderId())
            .key("policy", "text", row -> row.contract().right().policy())
            .column("version", "int8", row -> row.contract().version())
            .column("travel_type", "text", row -> row.contract().travelType())
            .column("product_id", "text", row -> row.contract().product().id())
            .column("product_version", "text", row -> row.contract().product().version())
            .column("valid_from", "date", row -> row.contract().validFrom())
            .column("valid_to", "date", row -> row.contract().validTo())
            .column("is_ended", "bool", row -> row.contract().isEnded())
            .column("coupons_limit", "int4", row -> row.contract().couponsLimit())
            .column("coupons_used", "int4", row -> row.contract().couponsUsed())
            .column("changed_at", "timestamptz", row -> row.contract().changedAt())
            .column(
                    "contract_parent",
                    "uuid",
                    row -> trip(row) == null ? null : trip(row).parent())
            .column(
                    "starts_at",
                    "timestamptz",
                    row -> trip(row) == null ? null : trip(row).startsAt())
            .column(
                    "ends_at",
                    "timestamptz",
                    row -> trip(row) == null ? null : trip(row).endsAt())
            .column(EXPLANATION, "text", ExplainedContract::explanation);

    private static final String SAVE = CONTRACTS.insertOrUpdate("contract_id");

    private static final String OF_HOLDERS = "select " + columns("")
            + " from contract where holder_id = any(?) order by holder_id, valid_from desc, travel_type";

    private static final String OF_HOLDERS_FROM = "select * from contract where holder_id = any(?) and valid_from >= ?";

    private static final String COMPANY = """
            select company_id from contract
            join ticket_rights_holder as holder on holder.id = contract.holder_id
            join employee on employee.id = holder.employee_id
            where contract_id = ?""";

    private static final String LOCK_OF_HOLDERS =
            "select from contract where holder_id = any(?) order by contract_id for no key update";

    private static final String LOCK =
            "select from contract where contract_id = any(?) order by contract_id for no key update";

    private static final String NEXT_VERSION =
            "update contract set version = version + 1, changed_at = ? where holder_id = any(?)";

    private final Database database;
    private final PublishedVersionStore versions;
    private final Clock clock;

    public ContractStore(Database database, PublishedVersionStore versions, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    /** All contracts of these holders, each holder's newest first. */
    public List<Contract> ofHolders(Collection<UUID> holderIds) {
        return database.query(OF_HOLDERS, ContractStore::contract, Column.ids(holderIds));
    }

    /** All contracts of a holder, each with its explanation. */
    public <T> List<T> explainedOfHolder(UUID holderId, BiFunction<Contract, String, T> result) {
        return database.query(
                "select * from contract where holder_id = ? order by valid_from, contract_id",
                row -> result.apply(contract(row), row.getString(EXPLANATION)),
                holderId);
    }

    /** Erases the explanations of these holders' contracts, which may contain birth dates. */
    public void eraseExplanations(Collection<UUID> holderIds) {
        database.update("update contract set explanation = 'erased' where holder_id = any(?)", Column.ids(holderIds));
    }

    public Optional<Contract> find(UUID contractId) {
        return database.first(
                "select " + columns("") + " from contract where contract_id = ?", ContractStore::contract, contractId);
    }

    /** The company of the employee from whom the right comes; empty if there is no such contract. */
    Optional<Integer> companyOf(UUID contractId) {
        return database.first(COMPANY, row -> row.getInt("company_id"), contractId);
    }

    /** The contract, locked until this transaction ends. */
    public Optional<Contract> lock(UUID contractId) {
        return database.first(
                "select " + columns("") + " from contract where contract_id = ? for no key update",
                ContractStore::contract,
                contractId);
    }

    /**
     * The contracts of locked holders that begin on the day or later, locked until the transaction ends. They are read
     * after they are locked, so that a day trip that was made meanwhile is included.
     */
    List<ExplainedContract> lockOfHolders(Collection<UUID> holderIds, LocalDate from) {
        lockOfHolders(holderIds);
        return database.query(
                OF_HOLDERS_FROM,
                row -> new ExplainedContract(contract(row), row.getString("explanation")),
                Column.ids(holderIds),
                from);
    }

    /** Increments the versions because something in the images changed, for instance the customer. */
    public void nextVersionOfHolders(Collection<UUID> holderIds) {
        lockOfHolders(holderIds);
        database.update(NEXT_VERSION, clock.instant().truncatedTo(ChronoUnit.MICROS), Column.ids(holderIds));
    }

    /** Locks these contracts until the transaction ends. */
    public void lockAll(Collection<UUID> contractIds) {
        database.query(LOCK, row -> true, Column.ids(contractIds));
    }

    /** Adds many new contracts. */
    void add(List<ExplainedContract> contracts) {
        CONTRACTS.copy(database, versions.withFirstVersions(contracts));
    }

    /** Adds one contract. */
    public void add(Contract contract, String explanation) {
        save(List.of(new ExplainedContract(contract, explanation)));
    }

    /** Stores new contracts, and new versions of locked ones. */
    void save(List<ExplainedContract> contracts) {
        database.update(SAVE, CONTRACTS.parameters(versions.withFirstVersions(contracts)));
    }

    private void lockOfHolders(Collection<UUID> holderIds) {
        database.query(LOCK_OF_HOLDERS, row -> true, Column.ids(holderIds));
    }

    private static DayTrip trip(ExplainedContract row) {
        return row.contract().dayTrip();
    }

    /** {@code prefix.contract_id, prefix.holder_id, …}: what {@link #contract} reads. */
    public static String columns(String prefix) {
        return CONTRACTS.names(prefix, EXPLANATION);
    }

    /** Reads a contract from a row that has at least all columns of the table. */
    public static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                row.getObject("contract_id", UUID.class),
                row.getLong("version"),
                row.getObject("holder_id", UUID.class),
                new TicketRight(
                        row.getString("policy"),
                        TravelType.valueOf(row.getString("travel_type")),
                        new EntitlementProduct(row.getString("product_id"), row.getString("product_version")),
                        row.getObject("coupons_limit", Integer.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                row.getBoolean("is_ended"),
                row.getInt("coupons_used"),
                Database.instant(row, "changed_at"),
                dayTrip(row));
    }

    private static DayTrip dayTrip(ResultSet row) throws SQLException {
        UUID parent = row.getObject("contract_parent", UUID.class);
        return parent == null
                ? null
                : new DayTrip(parent, Database.instant(row, "starts_at"), Database.instant(row, "ends_at"));
    }
}
