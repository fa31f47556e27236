package no.personnelticket.rights.traveller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.UserType;

/**
 * As which kind of traveller somebody counts by the age on the day of travel [P]. The holder of a right counts as CHILD,
 * ADULT or SENIOR: one so young that no ticket is needed counts as CHILD. An adult with a valid proof counts as STUDENT.
 */
public final class TravellerTypes {

    private final List<AgeLimit> limits;

    TravellerTypes(List<AgeLimit> limits) {
        this.limits = List.copyOf(limits);
    }

    /**
     * The type of a right's holder on a day. A person becomes a year older on the birthday; one born on 29 February on
     * 28 February.
     */
    public UserType on(LocalDate day, HolderAge holder) {
        UserType type = byAge(day, holder);
        return type == UserType.ADULT && holder.isStudentOn(day) ? UserType.STUDENT : type;
    }

    /** The same without a look at any proof. */
    public UserType byAge(LocalDate day, HolderAge holder) {
        UserType type = ofAge(age(day, holder.dateOfBirth()), day);
        return type == UserType.INFANT ? UserType.CHILD : type;
    }

    /** The type of somebody who is that many years old on the day. */
    public UserType ofAge(int age, LocalDate day) {
        AgeLimit reached = null;
        for (AgeLimit limit : limits) {
            boolean isHigher = reached == null || limit.fromAge() > reached.fromAge();
            if (limit.fromAge() <= age && isHigher && isInForce(limit, day)) {
                reached = limit;
            }
        }
        return reached == null ? UserType.INFANT : reached.userType();
    }

    /** The types within a period, in order; together they cover it. */
    public List<TravellerTypePeriod> within(LocalDate first, LocalDate last, HolderAge holder) {
        Stream<LocalDate> ageChanges = limits.stream()
                .flatMap(limit ->
                        Stream.of(limit.validFrom(), holder.dateOfBirth().plusYears(limit.fromAge())));
        Stream<LocalDate> changes = Stream.concat(ageChanges, holder.studentChanges())
                .filter(day -> day.isAfter(first) && !day.isAfter(last))
                .filter(day -> on(day, holder) != on(day.minusDays(1), holder));
        List<LocalDate> starts =
                Stream.concat(Stream.of(first), changes).sorted().distinct().toList();
        List<TravellerTypePeriod> periods = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate end = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : last;
            periods.add(new TravellerTypePeriod(on(starts.get(i), holder), starts.get(i), end));
        }
        return periods;
    }

    private static int age(LocalDate day, LocalDate dateOfBirth) {
        int birthdays = day.getYear() - dateOfBirth.getYear();
        return dateOfBirth.plusYears(birthdays).isAfter(day) ? birthdays - 1 : birthdays;
    }

    private boolean isInForce(AgeLimit limit, LocalDate day) {
        if (limit.validFrom().isAfter(day)) {
            return false;
        }
        for (AgeLimit other : limits) {
            boolean isLater =
                    other.userType() == limit.userType() && other.validFrom().isAfter(limit.validFrom());
            if (isLater && !other.validFrom().isAfter(day)) {
                return false;
            }
        }
        return true;
    }
}
