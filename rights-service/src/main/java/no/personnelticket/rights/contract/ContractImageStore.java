package no.personnelticket.rights.contract;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.personnelticket.rights.traveller.HolderAge;
import no.personnelticket.rights.traveller.StudentProof;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** The images of contracts, and which of them are not published yet. */
@Singleton
class ContractImageStore {

    private static final String OF_HOLDERS =
            "select contract_id from contract where holder_id = any(?) and version > published_version";

    private static final String LOCK = """
            select contract_id from contract where contract_id = any(?) and version > published_version
            order by contract_id for no key update""";

    private static final String LOCK_ANY = """
            select contract_id from contract where version > published_version
            order by contract_id limit ? for no key update skip locked""";

    private static final String TO_BE_PUBLISHED_AGAIN = """
            update contract set published_version = version - 1 where contract_id in (
                select contract_id from contract where contract_id > ? and published_version = version
                order by contract_id limit ? for no key update)
            returning contract_id""";

    private static final String IMAGES = """
            select %s, e.id as employee_id, e.company_id, h.customer_number, h.student_from, h.student_to,
                coalesce(f.date_of_birth, e.date_of_birth) as date_of_birth, u.day_trip_made_at
            from contract c
            join ticket_rights_holder h on h.id = c.holder_id
            join employee e on e.id = h.employee_id
            left join family_member f on f.id = h.family_member_id
            left join coupon_use u on c.contract_parent is not null and u.usage_id = c.contract_id
            where c.contract_id = any(?)""".formatted(ContractStore.columns("c."));

    private final Database database;

    ContractImageStore(Database database) {
        this.database = database;
    }

    /** The contracts of these holders that have an unpublished image. */
    List<UUID> unpublishedOfHolders(Collection<UUID> holderIds) {
        return ids(OF_HOLDERS, Column.ids(holderIds));
    }

    /** Locks those of the contracts that have an unpublished image until the transaction ends, and returns them. */
    List<UUID> lockUnpublished(Collection<UUID> contractIds) {
        return ids(LOCK, Column.ids(contractIds));
    }

    /** As {@link #lockUnpublished} for all contracts, except those that another transaction has locked. */
    List<UUID> lockAnyUnpublished(int atMost) {
        return ids(LOCK_ANY, atMost);
    }

    /**
     * The newest images of locked contracts. A separate statement, which sees all changes that were committed before
     * the lock.
     */
    List<ContractImage> images(Collection<UUID> contractIds) {
        return database.query(IMAGES, ContractImageStore::image, Column.ids(contractIds));
    }

    /** Marks the newest images of these locked contracts as published. */
    void published(Collection<UUID> contractIds) {
        database.update(
                "update contract set published_version = version where contract_id = any(?)", Column.ids(contractIds));
    }

    /** Marks the next contracts after this id as unpublished, and returns them. */
    List<UUID> toBePublishedAgain(UUID after, int atMost) {
        return ids(TO_BE_PUBLISHED_AGAIN, after, atMost);
    }

    private List<UUID> ids(String sql, Object... parameters) {
        return database.query(sql, row -> row.getObject("contract_id", UUID.class), parameters);
    }

    private static ContractImage image(ResultSet row) throws SQLException {
        return new ContractImage(
                ContractStore.contract(row),
                row.getObject("employee_id", UUID.class),
                row.getInt("company_id"),
                new HolderAge(
                        row.getObject("date_of_birth", LocalDate.class),
                        StudentProof.ofNullable(
                                row.getObject("student_from", LocalDate.class),
                                row.getObject("student_to", LocalDate.class))),
                row.getObject("customer_number", Long.class),
                Database.instant(row, "day_trip_made_at"));
    }
}
