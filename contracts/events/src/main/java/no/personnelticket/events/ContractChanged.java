package no.personnelticket.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The state of a contract after a change: who may use it, when, for what, and how many coupons are left. Published by
 * the rights-service; the topic is compacted. Dates are in Europe/Oslo, first and last day included.
 *
 * @param consumers customer numbers of the persons who may travel on the contract; empty until it is claimed
 * @param companyId internal to the personnel ticket system, not an organisation id
 * @param employeeReference pseudonym of the employee whose taxable benefit the saving counts in, also for a family
 *     member's contract
 * @param couponsLimit null if the contract has no limit
 * @param remainingCoupons below zero if more coupons were used than the limit; null if the contract has no limit
 * @param contractParent the contract whose coupon made this day-trip contract, else null
 * @param travellerTypes the periods in which its holder counts as a traveller type
 */
public record ContractChanged(
        UUID contractId,
        long version,
        Status status,
        LocalDate validFrom,
        LocalDate validTo,
        List<Long> consumers,
        int companyId,
        UUID employeeReference,
        TravelType travelType,
        EntitlementProduct product,
        Integer couponsLimit,
        Integer remainingCoupons,
        UUID contractParent,
        List<TravellerTypePeriod> travellerTypes,
        Instant changedAt)
        implements Image {

    public ContractChanged {
        Required.id(contractId, "contractId");
        Required.number(version, "version");
        Required.value(status, "status");
        Required.day(validFrom, "validFrom");
        Required.day(validTo, "validTo");
        consumers = Required.list(consumers, "consumers");
        consumers.forEach(consumer -> Required.number(consumer, "consumers"));
        Required.number(companyId, "companyId");
        Required.id(employeeReference, "employeeReference");
        Required.value(travelType, "travelType");
        Required.value(product, "product");
        travellerTypes = Required.list(travellerTypes, "travellerTypes");
        Required.time(changedAt, "changedAt");
        Required.optionalId(contractParent, "contractParent");
        Required.that(
                (couponsLimit == null) == (remainingCoupons == null),
                "couponsLimit and remainingCoupons must both be given or both be left out");
        if (couponsLimit != null) {
            Required.that(couponsLimit >= 0, "couponsLimit must not be negative");
            Required.coupons(couponsLimit, "couponsLimit");
            Required.coupons(remainingCoupons, "remainingCoupons");
        }
    }

    /** ACTIVE can be used within its validity, BLOCKED has no coupons left, ENDED was withdrawn before its last day. */
    public enum Status {
        ACTIVE,
        BLOCKED,
        ENDED
    }

    /** The first and the last day on which the holder counts as the traveller type. */
    public record TravellerTypePeriod(UserType userType, LocalDate from, LocalDate to) {
        public TravellerTypePeriod {
            Required.value(userType, "travellerTypes.userType");
            Required.day(from, "travellerTypes.from");
            Required.day(to, "travellerTypes.to");
        }
    }

    /** Whether the day lies within the validity, first and last day included. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    @Override
    public String id() {
        return contractId + "/" + version;
    }

    @Override
    public String key() {
        return contractId.toString();
    }

    @Override
    public Instant time() {
        return changedAt;
    }
}
