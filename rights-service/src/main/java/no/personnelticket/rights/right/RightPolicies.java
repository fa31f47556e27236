package no.personnelticket.rights.right;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;

/**
 * All policies. Who has which kind of right is published; which entitlement product it is, how many coupons it has and
 * to which age children are covered is decided here, in this list.
 */
public final class RightPolicies {

    /** Read this list to know who has which rights. */
    public static final List<RightPolicy> ALL = List.of(
            new EmployeeTravel("employee private travel", TravelType.PRIVATE, level("A2")),
            new EmployeeTravel("employee work travel", TravelType.WORK, level("A1")),
            new FamilyPrivateTravel("family private travel", level("B1"), 12, 21),
            new PensionerPrivateTravel("pensioner private travel", level("C1"), 24));

    private RightPolicies() {}

    /** The rights of a holder in a calendar year. */
    public static List<TicketRight> rights(HolderFacts holder, Year year) {
        return ALL.stream()
                .map(policy -> policy.right(holder, year))
                .flatMap(Optional::stream)
                .toList();
    }

    private static EntitlementProduct level(String level) {
        return new EntitlementProduct("ENT:EntitlementProduct:level" + level, "ENT:Version:EP-level" + level + "-1");
    }
}
