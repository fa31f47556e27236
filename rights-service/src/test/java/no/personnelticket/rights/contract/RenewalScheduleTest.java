package no.personnelticket.rights.contract;

import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.entitlements;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.rights.CustomersApi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class RenewalScheduleTest {

    private static final LocalTime NIGHT = LocalTime.of(3, 15);

    @Inject
    Scheduler scheduler;

    @Inject
    RenewalAt renewal;

    @Test
    void it_runs_every_night_at_a_quarter_past_three_in_norway() {
        assertThat(scheduler.isRunning()).isTrue();
        assertThat(scheduler.getScheduledJobs())
                .filteredOn(job -> job.getId().contains("RenewalSchedule"))
                .singleElement()
                .satisfies(night -> assertThat(night.getNextFireTime()
                                .atZone(NorwegianTime.ZONE)
                                .toLocalTime())
                        .isEqualTo(NIGHT));
    }

    @Test
    void at_the_turn_of_the_year_a_right_goes_on_under_the_same_code_for_the_same_customer() {
        // Given
        int employee = fresh();
        importCsv(row(employee)).statusCode(200);
        String code = pickupCode(employee);
        claim(employee, code).statusCode(200);
        LocalDate newYear = today().withDayOfYear(1).plusYears(1);
        LocalDate newYearsEve = newYear.minusDays(1);
        entitlements(employee, newYear.toString()).body("$", hasSize(0));

        // When
        new RenewalSchedule(renewal.at(night(newYear.minusDays(31)))).renew();

        // Then
        entitlements(employee, newYear.toString())
                .body("travelType", containsInAnyOrder("PRIVATE", "WORK"))
                .body("contractExternalRef", everyItem(is(code)))
                .body("contractOwnerCustomerNumber", everyItem(is(employee)))
                .body("contractValidFrom", everyItem(is(newYear + "T00:00:00+01:00")));
        entitlements(employee, newYearsEve.toString())
                .body("$", hasSize(2))
                .body("contractValidTo", everyItem(is(newYearsEve + "T23:59:59+01:00")));
        assertThat(pickupCode(employee)).isEqualTo(code);
    }

    @Test
    void a_year_in_which_nobody_looked_in_december_is_made_up_for_in_its_first_night() {
        // Given
        int employee = fresh();
        importCsv(row(employee)).statusCode(200);
        claim(employee, pickupCode(employee)).statusCode(200);
        LocalDate newYear = today().withDayOfYear(1).plusYears(2);

        // When
        new RenewalSchedule(renewal.at(night(newYear))).renew();

        // Then
        entitlements(employee, newYear.toString()).body("$", hasSize(2));
    }

    private static Instant night(LocalDate day) {
        return day.atTime(NIGHT).atZone(NorwegianTime.ZONE).toInstant();
    }
}
