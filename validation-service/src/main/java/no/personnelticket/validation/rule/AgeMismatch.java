package no.personnelticket.validation.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.OfferPriced.Traveller;
import no.personnelticket.events.UserType;

/**
 * On the travel date the holder must have the traveller type that the offer was priced for. A day without a period is
 * refused. A student needs a proof, whatever the age [P]; the contract's periods say on which days the holder has one.
 * The facts contain types only, since the first day of a period would reveal a birth date.
 */
final class AgeMismatch implements Rule {

    @Override
    public Description description() {
        return new Description(
                "AGE_MISMATCH",
                2,
                "Rettighetshaverens alder passer ikke med reisendetypen.",
                "The holder's age does not fit the type of traveller.",
                "On the day of travel the holder counts as the type of traveller that was priced: a student by a proof, others by age.",
                "Norwegian rail counts age on the departure day; a student needs a valid proof (published, offers API).");
    }

    @Override
    public Finding judge(RuleInput input) {
        Findings findings = new Findings();
        input.offer().ifPresent(offer -> offer.travellersOnRights()
                .forEach(traveller -> input.contract(traveller.right().contractId())
                        .ifPresent(known -> findings.add(judge(offer, traveller, known, input)))));
        return findings.combined();
    }

    private static Finding judge(KnownOffer offer, Traveller traveller, KnownContract contract, RuleInput input) {
        List<UserType> types = types(contract, input.travelDate());
        return Finding.refusedIf(
                !types.contains(traveller.userType()),
                RuleFact.ofRequest("travelDate", input.travelDate()),
                RuleFact.of(offer, "userType", traveller.userType()),
                RuleFact.of(contract, "travellerTypes", types));
    }

    private static List<UserType> types(KnownContract contract, LocalDate day) {
        List<UserType> types = new ArrayList<>();
        for (TravellerTypePeriod period : contract.image().travellerTypes()) {
            if (covers(period, day)) {
                types.add(period.userType());
            }
        }
        return types;
    }

    private static boolean covers(TravellerTypePeriod period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }
}
