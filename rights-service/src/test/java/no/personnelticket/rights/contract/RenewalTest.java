package no.personnelticket.rights.contract;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.holders;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class RenewalTest {

    @Inject
    RenewalAt renewal;

    @Test
    void in_december_the_rights_of_the_next_year_are_given_under_the_same_code_to_the_same_customer() {
        // Given
        int employee = fresh();
        importCsv(row(employee)).statusCode(200);
        String code = pickupCode(employee);
        claim(employee, code).statusCode(200);
        LocalDate newYear = today().withDayOfYear(1).plusYears(1);

        // When
        Instant firstOfDecember =
                newYear.minusDays(31).atStartOfDay(NorwegianTime.ZONE).toInstant();
        Renewal first = renewal.at(firstOfDecember).run();
        Renewal again = renewal.at(firstOfDecember.plusSeconds(60)).run();

        // Then
        assertThat(first.years()).hasSize(2);
        assertThat(again.changedContracts()).isZero();
        List<ContractChanged> images = TestTopics.await(
                ContractChanged.class,
                2,
                image -> image.consumers().contains((long) employee)
                        && image.validFrom().equals(newYear));
        assertThat(images).hasSize(2).allSatisfy(image -> {
            assertThat(image.validTo()).isEqualTo(newYear.plusYears(1).minusDays(1));
            assertThat(image.status()).isEqualTo(ContractChanged.Status.ACTIVE);
        });
        assertThat(pickupCode(employee)).isEqualTo(code);
        assertThat(holders(employee)).hasSize(1);
    }

    @Test
    void a_second_before_december_in_norway_nothing_of_the_next_year_is_given() {
        // Given
        importCsv(row(fresh())).statusCode(200);
        LocalDate newYear = today().withDayOfYear(1).plusYears(1);

        // When
        Renewal night = renewal.at(newYear.minusDays(31)
                        .atStartOfDay(NorwegianTime.ZONE)
                        .toInstant()
                        .minusSeconds(1))
                .run();

        // Then
        assertThat(night.years()).hasSize(1);
    }

    @Test
    @GivesExamples("renewTicketRights.200.json")
    void it_can_be_asked_for_by_one_whose_token_covers_all_companies() {
        importCsv(row(fresh())).statusCode(200);
        as(Permission.EMPLOYEES_WRITE)
                .post("/personnelticket/v2/renewals")
                .then()
                .statusCode(200)
                .body("employees", greaterThan(0))
                .body("years", hasItem(today().getYear()));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.forCompanies(List.of(3), Permission.EMPLOYEES_WRITE))
                .post("/personnelticket/v2/renewals")
                .then()
                .statusCode(403);
    }
}
