package no.personnelticket.rights.subject;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Decides whether persons can be erased, and which records are kept. */
final class ErasureRules {

    /** The time in which tickets can be corrected and refunded. A tax report must then still name the employee. */
    static final Period CORRECTIONS = Period.ofDays(90);

    /** Counted from the end of the year (bookkeeping law, § 13). */
    private static final int YEARS_OF_BOOKKEEPING = 5;

    private ErasureRules() {}

    /** Why these persons cannot be erased yet; empty if they can. An employee is erased with the family. */
    static Optional<String> stillNeeded(List<Subject> persons, LocalDate today) {
        Optional<Subject> employee =
                persons.stream().filter(Subject::isEmployee).findFirst();
        if (employee.isPresent() && !employee.get().hasLeft()) {
            return Optional.of("The person is employed; end the employment first");
        }
        Period corrections = employee.isPresent() ? CORRECTIONS : Period.ZERO;
        return lastDay(persons)
                .map(day -> day.plus(corrections))
                .filter(until -> !until.isBefore(today))
                .map(until -> "Rights are valid, or their journeys can be corrected, until " + until);
    }

    /** The records that are kept, why and until when. */
    static List<KeptRecords> kept(List<Subject> persons) {
        return List.of(
                new KeptRecords(
                        "Usages, refunds and tax reports in the usage-registration-service; a closed report names the employee",
                        "Bookkeeping law, § 13: five years after the end of the year",
                        lastDay(persons).map(ErasureRules::endOfBookkeeping).orElse(null)),
                new KeptRecords(
                        "Contracts with their validity and used coupons, without owner",
                        "Kept usages refer to them; they no longer identify a person",
                        null),
                new KeptRecords("Entries of the audit log, with ids", "Accountability, article 5 (2) GDPR", null));
    }

    private static LocalDate endOfBookkeeping(LocalDate lastDay) {
        return LocalDate.of(lastDay.getYear() + YEARS_OF_BOOKKEEPING, Month.DECEMBER, 31);
    }

    private static Optional<LocalDate> lastDay(List<Subject> persons) {
        return persons.stream().map(Subject::lastDay).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }
}
