package no.personnelticket.rights.contract;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;

@Entity
@Table(name = "contract")
class ContractEntity extends PanacheEntityBase {

    @Id
    @Column(name = "contract_id")
    UUID contractId;

    long version;

    @Column(name = "published_version")
    long publishedVersion;

    @Column(name = "holder_id")
    UUID holderId;

    String policy;

    @Enumerated(EnumType.STRING)
    @Column(name = "travel_type")
    TravelType travelType;

    @Column(name = "product_id")
    String productId;

    @Column(name = "product_version")
    String productVersion;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    @Column(name = "is_ended")
    boolean ended;

    @Column(name = "coupons_limit")
    Integer couponsLimit;

    @Column(name = "coupons_used")
    int couponsUsed;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "contract_parent")
    UUID contractParent;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    Contract toContract() {
        return new Contract(
                contractId,
                version,
                holderId,
                policy,
                travelType,
                new EntitlementProduct(productId, productVersion),
                validFrom,
                validTo,
                ended,
                couponsLimit,
                couponsUsed,
                changedAt,
                contractParent == null ? null : new DayTrip(contractParent, startsAt, endsAt));
    }

    void become(Contract contract) {
        contractId = contract.contractId();
        version = contract.version();
        holderId = contract.holderId();
        policy = contract.policy();
        travelType = contract.travelType();
        productId = contract.product().id();
        productVersion = contract.product().version();
        validFrom = contract.validFrom();
        validTo = contract.validTo();
        ended = contract.isEnded();
        couponsLimit = contract.couponsLimit();
        couponsUsed = contract.couponsUsed();
        changedAt = contract.changedAt();
        if (contract.dayTrip() != null) {
            contractParent = contract.dayTrip().parent();
            startsAt = contract.dayTrip().startsAt();
            endsAt = contract.dayTrip().endsAt();
        }
    }
}
