package no.personnelticket.endtoend.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.endtoend.faults.Found.CouponUse;
import no.personnelticket.endtoend.faults.Found.Usage;

/** The number of used coupons of each contract, from the counts of different services. */
final class CouponSums {

    private CouponSums() {}

    static Map<UUID, Integer> of(List<CouponUse> counted) {
        return counted.stream().collect(groupingBy(CouponUse::contractId, summingInt(CouponUse::coupons)));
    }

    static Map<UUID, Integer> byUsages(List<Usage> rows) {
        return rows.stream().collect(groupingBy(Usage::contractId, summingInt(Usage::coupons)));
    }
}
