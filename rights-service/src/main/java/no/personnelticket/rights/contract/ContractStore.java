package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.rights.right.HolderFacts;
import no.personnelticket.rights.right.RightPolicies;
import no.personnelticket.rights.traveller.TravellerTypes;

/** The contracts of all holders. */
@ApplicationScoped
@Transactional
public class ContractStore {

    private static final String COUNT_ONCE = """
            with counted as (
                insert into coupon_use (usage_id, contract_id, coupons)
                select * from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as int[]))
                on conflict (usage_id) do nothing
                returning contract_id, coupons),
            used as (select contract_id, sum(coupons) as coupons from counted group by contract_id)
            update contract set coupons_used = coupons_used + used.coupons, version = version + 1, changed_at = ?4
            from used where contract.contract_id = used.contract_id and coupons_limit is not null""";

    private final EntityManager database;
    private final TravellerTypes travellerTypes;
    private final Clock clock;

    public ContractStore(EntityManager database, TravellerTypes travellerTypes, Clock clock) {
        this.database = database;
        this.travellerTypes = travellerTypes;
        this.clock = clock;
    }

    /** Gives, changes and takes back contracts until they say what the holder's rights of this year say. */
    public void bringUpToDate(UUID holderId, HolderFacts facts) {
        LocalDate today = LocalDate.now(clock);
        Year year = Year.from(today);
        List<ContractEntity> existing = ContractEntity.find(
                        "holderId = ?1 and validFrom between ?2 and ?3",
                        holderId,
                        year.atDay(1),
                        year.atMonth(12).atEndOfMonth())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        ContractChanges.decide(
                        holderId,
                        year,
                        RightPolicies.rights(facts, year),
                        existing.stream().map(ContractEntity::toContract).toList(),
                        today,
                        clock.instant().truncatedTo(ChronoUnit.MICROS))
                .forEach(this::save);
    }

    /** All contracts of a holder, the newest first. */
    public List<Contract> ofHolder(UUID holderId) {
        return ContractEntity.<ContractEntity>list("holderId = ?1 order by validFrom desc, travelType", holderId)
                .stream()
                .map(ContractEntity::toContract)
                .toList();
    }

    /** Another image follows because something changed that stands in it, for instance who may use it. */
    public void touch(UUID holderId) {
        ContractEntity.update(
                "version = version + 1, changedAt = ?1 where holderId = ?2",
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                holderId);
    }

    /** Counts each usage once, however often it comes; contracts without a limit stay as they are. */
    public void countCoupons(List<UsageRegistered> usages) {
        database.createNativeQuery(COUNT_ONCE)
                .setParameter(1, usages.stream().map(UsageRegistered::usageId).toArray(UUID[]::new))
                .setParameter(
                        2, usages.stream().map(UsageRegistered::contractId).toArray(UUID[]::new))
                .setParameter(3, usages.stream().map(UsageRegistered::coupons).toArray(Integer[]::new))
                .setParameter(4, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }

    /** The images of these holders' contracts that are not known to be published. */
    public List<ContractChanged> unpublishedOfHolders(Collection<UUID> holderIds) {
        return unpublished("c.holderId in ?1", holderIds);
    }

    /** The images of these contracts that are not known to be published. */
    public List<ContractChanged> unpublished(Collection<UUID> contractIds) {
        return unpublished("c.contractId in ?1", contractIds);
    }

    /** Remembers that the images are published. */
    public void published(Collection<ContractChanged> images) {
        images.forEach(image -> ContractEntity.update(
                "publishedVersion = ?1 where contractId = ?2 and publishedVersion < ?1",
                image.version(),
                image.contractId()));
    }

    private List<ContractChanged> unpublished(String which, Collection<UUID> ids) {
        return database.createQuery("""
                        select new no.personnelticket.rights.contract.ContractImage(
                            c, e.id, e.companyId, coalesce(f.dateOfBirth, e.dateOfBirth), h.customerNumber)
                        from ContractEntity c
                        join HolderEntity h on h.id = c.holderId
                        join EmployeeEntity e on e.id = h.employeeId
                        left join FamilyMemberEntity f on f.id = h.familyMemberId
                        where c.version > c.publishedVersion and\s""" + which, ContractImage.class).setParameter(1, ids).getResultList().stream()
                .map(image -> image.toEvent(travellerTypes))
                .toList();
    }

    private void save(Contract contract) {
        ContractEntity entity = ContractEntity.findById(contract.contractId());
        if (entity == null) {
            entity = new ContractEntity();
            entity.become(contract);
            entity.persist();
        } else {
            entity.become(contract);
        }
    }
}
