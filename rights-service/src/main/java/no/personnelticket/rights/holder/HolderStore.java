package no.personnelticket.rights.holder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;

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
            and (?3 is null or exists (
                select 1 from ContractEntity c where c.holderId = h.id and c.ended = false and c.validTo >= ?3))
            """;

    private final EntityManager database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public HolderStore(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the employee or family member a holder with a pickup code of its own, unless it is one already. */
    public void ensure(UUID employeeId, UUID familyMemberId) {
        UUID id = familyMemberId == null ? employeeId : familyMemberId;
        if (HolderEntity.findById(id) == null) {
            HolderEntity holder = new HolderEntity();
            holder.id = id;
            holder.employeeId = employeeId;
            holder.familyMemberId = familyMemberId;
            holder.ticketHolderCode = PickupCode.from(random);
            holder.persist();
        }
    }

    /** The employee and the family members. */
    public List<Holder> ofEmployee(UUID employeeId) {
        return database.createQuery("""
                        select new no.personnelticket.rights.holder.Holder(
                            h.id, h.employeeId, f.familyRelation, f.deleted, coalesce(f.dateOfBirth, e.dateOfBirth),
                            e.hireStartDate, e.hireEndDate, e.hireEndCause, e.abstainFromTicket, e.deleted)
                        """ + HOLDERS + "where h.employeeId = ?1", Holder.class)
                .setParameter(1, employeeId)
                .getResultList();
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

    private <T> TypedQuery<T> criteria(
            String query, Class<T> type, int companyId, Long employeeNo, LocalDate fromDate) {
        return database.createQuery(query, type)
                .setParameter(1, companyId)
                .setParameter(2, employeeNo)
                .setParameter(3, fromDate);
    }
}
