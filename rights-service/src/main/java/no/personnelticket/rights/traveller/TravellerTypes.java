package no.personnelticket.rights.traveller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.UserType;

/**
 * The traveller type by the age on the day of travel [P]. The holder of a right is CHILD, ADULT or SENIOR; a child who
 * needs no ticket is CHILD too. An adult with a valid proof is STUDENT.
 */
public class TravellerTypes {

    private final List<AgeLimit> limits;

    TravellerTypes(List<AgeLimit> limits) {
        this.limits = List.copyOf(limits);
    }

    /**
     * The type of a right's holder on a day. A person becomes a year older on the birthday; a person born on 29
     * February on 28 February.
     */
    public UserType on(LocalDate day, HolderAge holder) {
        UserType type = byAge(day, holder);
        return type == UserType.ADULT && holder.isStudentOn(day) ? UserType.STUDENT : type;
    }

    /** As {@link #on}, without proofs. */
    public UserType byAge(LocalDate day, HolderAge holder) {
        UserType type = ofAge(age(day, holder.dateOfBirth()), day);
        return type == UserType.INFANT ? UserType.CHILD : type;
    }

    /** The type of a person of this age on the day. */
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

    /** The types within a period, in order and without gaps. */
    public List<TravellerTypePeriod> within(LocalDate first, LocalDate last, HolderAge holder) {
        List<TravellerTypePeriod> periods = new ArrayList<>(2);
        LocalDate from = first;
        UserType type = on(first, holder);
        for (LocalDate day : possibleChanges(first, last, holder)) {
            UserType next = on(day, holder);
            if (next != type) {
                periods.add(new TravellerTypePeriod(type, from, day.minusDays(1)));
                from = day;
                type = next;
            }
        }
        periods.add(new TravellerTypePeriod(type, from, last));
        return periods;
    }

    /** The days within a period, except the first, on which the type may change; in order. */
    private NavigableSet<LocalDate> possibleChanges(LocalDate first, LocalDate last, HolderAge holder) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (AgeLimit limit : limits) {
            days.add(limit.validFrom());
            days.add(holder.dateOfBirth().plusYears(limit.fromAge()));
        }
        holder.studentChanges().forEach(days::add);
        return days.subSet(first, false, last, true);
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
