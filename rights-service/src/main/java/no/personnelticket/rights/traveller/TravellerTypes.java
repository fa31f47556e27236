package no.personnelticket.rights.traveller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.UserType;

/**
 * The traveller type of a right's holder: CHILD, ADULT or SENIOR by the age on the day [P: 18 and 67 years]. Below 6
 * years a traveller needs no ticket, and a right counts as CHILD.
 */
public final class TravellerTypes {

    /** Norwegian rail. A new limit is a new line with the day from which it holds. */
    public static final TravellerTypes NORWEGIAN_RAIL = new TravellerTypes(List.of(
            new AgeLimit(UserType.CHILD, 0, LocalDate.EPOCH),
            new AgeLimit(UserType.ADULT, 18, LocalDate.EPOCH),
            new AgeLimit(UserType.SENIOR, 67, LocalDate.EPOCH)));

    private final List<AgeLimit> limits;

    TravellerTypes(List<AgeLimit> limits) {
        this.limits = List.copyOf(limits);
    }

    /** The type on a day. A person becomes a year older on the birthday; one born on 29 February on 28 February. */
    public UserType on(LocalDate day, LocalDate dateOfBirth) {
        return limits.stream()
                .filter(limit -> isInForce(limit, day))
                .filter(limit -> !dateOfBirth.plusYears(limit.fromAge()).isAfter(day))
                .max(Comparator.comparing(AgeLimit::fromAge))
                .map(AgeLimit::userType)
                .orElse(UserType.CHILD);
    }

    /** The types within a period, in order; together they cover it. */
    public List<TravellerTypePeriod> within(LocalDate first, LocalDate last, LocalDate dateOfBirth) {
        List<LocalDate> starts = Stream.concat(
                        Stream.of(first),
                        limits.stream()
                                .flatMap(limit -> Stream.of(limit.validFrom(), dateOfBirth.plusYears(limit.fromAge())))
                                .filter(day -> day.isAfter(first) && !day.isAfter(last)))
                .sorted()
                .filter(day -> day.equals(first) || on(day, dateOfBirth) != on(day.minusDays(1), dateOfBirth))
                .distinct()
                .toList();
        List<TravellerTypePeriod> periods = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate end = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : last;
            periods.add(new TravellerTypePeriod(on(starts.get(i), dateOfBirth), starts.get(i), end));
        }
        return periods;
    }

    private boolean isInForce(AgeLimit limit, LocalDate day) {
        return limits.stream()
                .filter(other -> other.userType() == limit.userType())
                .filter(other -> !other.validFrom().isAfter(day))
                .max(Comparator.comparing(AgeLimit::validFrom))
                .filter(limit::equals)
                .isPresent();
    }
}
