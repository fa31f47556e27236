package no.personnelticket.rights.entitlement;

import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.claimedEmployee;
import static no.personnelticket.rights.Rights.entitlements;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.rights.CustomersApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an entitlement says just before and just after a day changes in Norway. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class EntitlementsInTimeTest {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    @ParameterizedTest
    @EnumSource(names = {"MARCH", "JUNE", "OCTOBER"})
    void an_employee_is_a_senior_from_the_first_second_of_the_birthday_also_when_clocks_change(Month month) {
        // Given
        LocalDate birthday = lastSundayOf(month);
        int customer = employeeBornOn(birthday.minusYears(67));

        // Then
        entitlements(customer, moment(birthday.minusDays(1), LAST_SECOND))
                .body("[0].travellerType", equalTo("ADULT"))
                .body("[0].isSeniorCitizen", equalTo(false));
        entitlements(customer, moment(birthday, LocalTime.MIDNIGHT))
                .body("[0].travellerType", equalTo("SENIOR"))
                .body("[0].passengerCategory", equalTo("SENIOR"))
                .body("[0].isSeniorCitizen", equalTo(true));
    }

    @ParameterizedTest
    @EnumSource(names = {"MARCH", "OCTOBER"})
    void one_whose_birthday_follows_a_clock_change_is_an_adult_to_the_last_second_of_that_day(Month month) {
        // Given
        LocalDate change = lastSundayOf(month);
        int customer = employeeBornOn(change.plusDays(1).minusYears(67));

        // Then
        entitlements(customer, moment(change, LAST_SECOND)).body("[0].travellerType", equalTo("ADULT"));
        entitlements(customer, moment(change.plusDays(1), LocalTime.MIDNIGHT))
                .body("[0].travellerType", equalTo("SENIOR"));
    }

    @Test
    void one_born_on_the_last_day_of_the_year_is_a_senior_on_that_day() {
        // Given
        LocalDate birthday = YearMonth.of(today().getYear(), 12).atEndOfMonth();
        int customer = employeeBornOn(birthday.minusYears(67));

        // Then
        entitlements(customer, moment(birthday.minusDays(1), LAST_SECOND)).body("[0].isSeniorCitizen", equalTo(false));
        entitlements(customer, moment(birthday, LAST_SECOND)).body("[0].isSeniorCitizen", equalTo(true));
    }

    @Test
    void rights_of_a_year_hold_from_its_first_to_its_last_second_in_norway() {
        // Given
        int customer = claimedEmployee();
        LocalDate newYear = LocalDate.of(today().getYear(), 1, 1);

        // Then
        entitlements(customer, moment(newYear.minusDays(1), LAST_SECOND)).body("$", hasSize(0));
        entitlements(customer, moment(newYear, LocalTime.MIDNIGHT)).body("$", hasSize(2));
        entitlements(customer, moment(newYear.plusYears(1).minusDays(1), LAST_SECOND))
                .body("$", hasSize(2));
    }

    private static int employeeBornOn(LocalDate dateOfBirth) {
        int number = fresh();
        importCsv(row(number, dateOfBirth.toString(), "2010-01-01", "", "")).statusCode(200);
        claim(number, pickupCode(number)).statusCode(200);
        return number;
    }

    private static LocalDate lastSundayOf(Month month) {
        return LocalDate.of(today().getYear(), month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }

    /** As a client in another time zone writes it. */
    private static String moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(NorwegianTime.ZONE).toInstant().toString();
    }
}
