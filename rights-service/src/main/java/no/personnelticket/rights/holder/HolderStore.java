package no.personnelticket.rights.holder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.rights.traveller.StudentProof;

/** The ticket right holders. */
@ApplicationScoped
@Transactional
public class HolderStore {

    private static final String HOLDERS = """
            from HolderEntity h join EmployeeEntity e on e.id = h.employeeId
            left join FamilyMemberEntity f on f.id = h.familyMemberId
            """;

    private static final String SEARCH = HOLDERS + """
            where e.companyId = ?1 and (?2 is null or e.employeeNo = ?2)
            and (cast(?3 as LocalDate) is null or exists (
                select 1 from ContractEntity c where c.holderId = h.id and c.ended = false and c.validTo >= ?3))
            """;

    private final EntityManager database;
    private final Clock clock;

    public HolderStore(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of a company; of one employee and with rights valid on the day or later, where given. */
    public Page<TicketRightsHolder> search(int companyId, Long employeeNo, LocalDate fromDate, Paging paging) {
        List<TicketRightsHolder> page = criteria(
                        "select new no.personnelticket.rights.holder.TicketRightsHolder(h.id, e.companyId, e.employeeNo,"
                                + " e.id, h.familyMemberId, f.familyRelation, coalesce(f.firstName, e.firstName),"
                                + " coalesce(f.surname, e.surname), h.ticketHolderCode, h.customerNumber is not null) "
                                + SEARCH
                                + " order by e.employeeNo, e.id, f.dateOfBirth nulls first, h.id",
                        TicketRightsHolder.class,
                        companyId,
                        employeeNo,
                        fromDate)
                .setFirstResult((int) paging.offset())
                .setMaxResults(paging.perPage())
                .getResultList();
        Long total = criteria("select count(h) " + SEARCH, Long.class, companyId, employeeNo, fromDate)
                .getSingleResult();
        return Page.of(page, paging, total);
    }

    /** Connects the holder behind a pickup code to a customer; empty when there is no such code. */
    public Optional<Connection> connect(String ticketHolderCode, long customerNumber) {
        return HolderEntity.<HolderEntity>find("ticketHolderCode", ticketHolderCode)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(holder -> connect(holder, customerNumber));
    }

    private Connection connect(HolderEntity holder, long customerNumber) {
        boolean isNew = holder.customerNumber == null;
        if (isNew) {
            holder.customerNumber = customerNumber;
            holder.claimedAt = clock.instant();
        }
        return new Connection(holder.id, holder.customerNumber, isNew);
    }

    /** Which customer a holder is connected to, and whether it was connected just now. */
    public record Connection(UUID holderId, long customerNumber, boolean isNew) {}

    /** The company of a holder's employee. */
    public Optional<Integer> companyOf(UUID holderId) {
        return database.createQuery(
                        "select e.companyId from HolderEntity h join EmployeeEntity e on e.id = h.employeeId"
                                + " where h.id = ?1",
                        Integer.class)
                .setParameter(1, holderId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Keeps the proof instead of the one before.
     *
     * @param proof null takes it away
     * @return whether anything changed
     */
    public boolean keep(UUID holderId, StudentProof proof) {
        HolderEntity holder = HolderEntity.findById(holderId, LockModeType.PESSIMISTIC_WRITE);
        if (Objects.equals(proof, StudentProof.ofNullable(holder.studentFrom, holder.studentTo))) {
            return false;
        }
        holder.studentFrom = proof == null ? null : proof.validFrom();
        holder.studentTo = proof == null ? null : proof.validTo();
        return true;
    }

    private <T> TypedQuery<T> criteria(
            String query, Class<T> type, int companyId, Long employeeNo, LocalDate fromDate) {
        return database.createQuery(query, type)
                .setParameter(1, companyId)
                .setParameter(2, employeeNo)
                .setParameter(3, fromDate);
    }
}
