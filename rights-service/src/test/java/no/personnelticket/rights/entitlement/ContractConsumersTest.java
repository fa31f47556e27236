package no.personnelticket.rights.entitlement;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class ContractConsumersTest {

    @Test
    @GivesExamples("getContractsOfConsumer.200.json")
    void a_customer_has_the_contracts_behind_the_code_and_none_of_them_when_they_have_ended() {
        // Given
        int customer = fresh();
        importCsv(row(customer)).statusCode(200);
        String code = pickupCode(customer);
        claim(customer, code).statusCode(200);

        // Then
        contracts(customer)
                .statusCode(200)
                .body("$", hasSize(2))
                .body("status", equalTo(List.of("ACTIVE", "ACTIVE")))
                .body("externalRef", equalTo(List.of(code, code)))
                .body("consumers[0]", equalTo(List.of(customer)))
                .body("[0].validTo", equalTo(today().getYear() + "-12-31T23:59:59+01:00"));
        importCsv(row(customer, "1980-03-14", "2010-01-01", "2020-06-30", "RESIGNED"))
                .statusCode(200);
        contracts(customer).statusCode(200).body("$", hasSize(0));
    }

    @Test
    void a_customer_without_contracts_has_an_empty_list() {
        contracts(fresh()).statusCode(200).body("$", hasSize(0));
    }

    private static ValidatableResponse contracts(long customerNumber) {
        return as(Permission.ENTITLEMENTS_READ)
                .get("/customers/v2/benefits/contract-consumers/" + customerNumber + "/contracts")
                .then();
    }
}
