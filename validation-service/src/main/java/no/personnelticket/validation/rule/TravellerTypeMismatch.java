package no.personnelticket.validation.rule;

import java.util.List;
import no.personnelticket.events.OfferPriced.Traveller;
import no.personnelticket.events.UserType;

/**
 * A traveller who uses a right must have one of the traveller types that rights map to [P]. {@link AgeMismatch} checks
 * whether the holder has that type.
 */
final class TravellerTypeMismatch implements Rule {

    private static final List<UserType> COVERED =
            List.of(UserType.ADULT, UserType.CHILD, UserType.STUDENT, UserType.SENIOR);

    @Override
    public Description description() {
        return new Description(
                "TRAVELLER_TYPE_MISMATCH",
                1,
                "Reisendetypen kan ikke reise på rettigheten.",
                "This type of traveller cannot travel on a ticket right.",
                "Who travels on a right is an adult, a child, a student or a senior.",
                "Ticket rights map to ADULT, CHILD, STUDENT and SENIOR (published, offers API).");
    }

    @Override
    public Finding judge(RuleInput input) {
        Findings findings = new Findings();
        input.offer().ifPresent(offer -> offer.travellersOnRights()
                .forEach(traveller -> findings.add(judge(offer, traveller))));
        return findings.combined();
    }

    private static Finding judge(KnownOffer offer, Traveller traveller) {
        return Finding.refusedIf(
                !COVERED.contains(traveller.userType()),
                RuleFact.of(offer, "userType", traveller.userType()),
                RuleFact.ofRuleSet("travellerTypes", COVERED));
    }
}
