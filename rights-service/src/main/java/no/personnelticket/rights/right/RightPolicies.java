package no.personnelticket.rights.right;

import java.time.Year;
import java.util.List;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;

/**
 * All policies. The kinds of rights are published; their entitlement products and numbers of coupons are decided in
 * this list.
 */
public final class RightPolicies {

    private final List<RightPolicy> all;

    public RightPolicies(ChildAgeLimits childAgeLimits) {
        // Read this list to know who has which rights.
        all = List.of(
                new EmployeeTravel(new Grant("employee private travel", TravelType.PRIVATE, level("A2"), null)),
                new EmployeeTravel(new Grant("employee work travel", TravelType.WORK, level("A1"), null)),
                new FamilyPrivateTravel(
                        new Grant("family private travel", TravelType.PRIVATE, level("B1"), 12), childAgeLimits),
                new PensionerPrivateTravel(new Grant("pensioner private travel", TravelType.PRIVATE, level("C1"), 24)));
    }

    public List<RightPolicy> all() {
        return all;
    }

    /** The decision of each policy on a holder for a calendar year. */
    public List<RightDecision> decide(HolderFacts holder, Year year) {
        return all.stream().map(policy -> policy.decide(holder, year)).toList();
    }

    private static EntitlementProduct level(String level) {
        return new EntitlementProduct("ENT:EntitlementProduct:level" + level, "ENT:Version:EP-level" + level + "-1");
    }
}
