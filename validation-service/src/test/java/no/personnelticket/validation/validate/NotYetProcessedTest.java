package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import no.personnelticket.events.Event;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Verdict;
import no.personnelticket.store.Database;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.validation.Sale;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service is behind: events that were published before the request are not stored yet. */
@QuarkusTest
class NotYetProcessedTest {

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"offer", "contract"})
    void what_has_not_arrived_because_the_service_is_behind_is_503_and_never_refused(String late) {
        // Given
        arrived(Sale.today());
        Sale sale = Sale.today();
        TestTopics.publish(late.equals("offer") ? sale.contract() : sale.offer());
        Event event = late.equals("offer") ? sale.offer() : sale.contract();

        // When
        ValidatableResponse behind = database.inTransaction(() -> {
            database.update("lock table " + late + " in share mode");
            TestTopics.publish(event);
            return Validation.ask(Validation.body(sale));
        });

        // Then
        behind.statusCode(503).header("Retry-After", notNullValue()).body("errorCode", equalTo("NOT_YET_PROCESSED"));
        Awaitility.await("the verdict")
                .until(() -> Validation.ask(Validation.body(sale)).extract().statusCode() == 200);
        Validation.ask(sale).body("valid", equalTo(true));
        assertThat(TestTopics.await(OfferValidated.class, 1, published -> published
                        .offerId()
                        .equals(sale.offerId)))
                .extracting(OfferValidated::verdict)
                .containsOnly(Verdict.VALID);
    }
}
