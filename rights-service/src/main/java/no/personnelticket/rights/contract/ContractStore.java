package no.personnelticket.rights.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.UsageRegistered;
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

    /** All contracts of a holder, the newest first. */
    public List<Contract> ofHolder(UUID holderId) {
        return ContractEntity.<ContractEntity>list("holderId = ?1 order by validFrom desc, travelType", holderId)
                .stream()
                .map(ContractEntity::toContract)
                .toList();
    }

    /** All contracts of these holders, each holder's newest first. */
    public List<Contract> ofHolders(Collection<UUID> holderIds) {
        return ContractEntity.<ContractEntity>list(
                        "holderId in ?1 order by holderId, validFrom desc, travelType", holderIds)
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

    /** The contract, which nobody else changes until this transaction ends. */
    public Optional<Contract> lock(UUID contractId) {
        return ContractEntity.<ContractEntity>findByIdOptional(contractId, LockModeType.PESSIMISTIC_WRITE)
                .map(ContractEntity::toContract);
    }

    /** Keeps a new day-trip sub-contract and takes the coupon of its parent. */
    public void makeWithCoupon(Contract subContract) {
        ContractEntity entity = new ContractEntity();
        entity.become(subContract);
        entity.persist();
        count(List.of(subContract.contractId()), List.of(subContract.dayTrip().parent()), List.of(1));
    }

    /** Counts each usage once, however often it comes; contracts without a limit stay as they are. */
    public void countCoupons(List<UsageRegistered> usages) {
        count(
                usages.stream().map(UsageRegistered::usageId).toList(),
                usages.stream().map(UsageRegistered::contractId).toList(),
                usages.stream().map(UsageRegistered::coupons).toList());
    }

    private void count(List<UUID> usageIds, List<UUID> contractIds, List<Integer> coupons) {
        database.createNativeQuery(COUNT_ONCE)
                .setParameter(1, usageIds.toArray(UUID[]::new))
                .setParameter(2, contractIds.toArray(UUID[]::new))
                .setParameter(3, coupons.toArray(Integer[]::new))
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

    private List<ContractChanged> unpublished(String which, Collection<UUID> ids) {
        return database.createQuery("""
                        select new no.personnelticket.rights.contract.ContractImage(
                            c, e.id, e.companyId, coalesce(f.dateOfBirth, e.dateOfBirth), h.studentFrom, h.studentTo,
                            h.customerNumber)
                        from ContractEntity c
                        join HolderEntity h on h.id = c.holderId
                        join EmployeeEntity e on e.id = h.employeeId
                        left join FamilyMemberEntity f on f.id = h.familyMemberId
                        where c.version > c.publishedVersion and\s""" + which, ContractImage.class).setParameter(1, ids).getResultList().stream()
                .map(image -> image.toEvent(travellerTypes))
                .toList();
    }
}
