package no.personnelticket.rights.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.rights.holder.Holder;
import no.personnelticket.rights.right.RightPolicies;
import no.personnelticket.rights.right.RightYears;

/** The decisions of the policies at one moment, for all years for which rights are given. */
record Decisions(RightPolicies policies, Instant now, LocalDate today, List<Year> years) {

    static Decisions at(Instant moment, RightPolicies policies) {
        Instant now = moment.truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, NorwegianTime.ZONE);
        return new Decisions(policies, now, today, RightYears.on(today));
    }

    /** The changes that bring a holder's contracts in line with the policies. */
    List<ExplainedContract> changes(Holder holder, List<ExplainedContract> stored) {
        return years.stream()
                .flatMap(year ->
                        ContractChanges.decide(
                                holder.id(), year, policies.decide(holder.facts(), year), stored, today, now)
                                .stream())
                .toList();
    }

    /** The first day of the years. */
    LocalDate firstDay() {
        return years.get(0).atDay(1);
    }
}
