package no.personnelticket.offer;

import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.store.Database;
import no.personnelticket.testing.Certificate;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.TlsEverywhere;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that listens by HTTPS only, and talks to Kafka and PostgreSQL by TLS. */
@QuarkusTest
@WithTestResource(TlsEverywhere.class)
class TlsTest {

    @TestHTTPResource(value = "/", tls = true)
    URI address;

    @Inject
    Database database;

    @BeforeEach
    void trustTheCertificate() {
        FakeOffersApi.fresh();
        // the document that answers are held to is not served in the clear
        RestAssured.reset();
        RestAssured.baseURI = "https://localhost";
        RestAssured.port = address.getPort();
        RestAssured.trustStore(TlsEverywhere.keyStore(), Certificate.PASSWORD);
    }

    @AfterEach
    void reset() {
        RestAssured.reset();
    }

    @Test
    void offers_are_searched_and_published_with_nothing_in_the_clear() {
        // Given
        RightsSelected selection = Selections.of(traveller("1", "levelA2"));
        TestTopics.publish(selection);

        // When
        Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .send()
                .statusCode(200)
                .body("offers[0].price.amount", equalTo("50.00"));

        // Then
        TestTopics.await(OfferPriced.class, 1, offer -> offer.customerNumber() == selection.customerNumber());
        List<Boolean> encrypted = database.query(
                "select ssl from pg_stat_ssl join pg_stat_activity using (pid) where datname = 'service'",
                row -> row.getBoolean("ssl"));
        assertThat(encrypted).isNotEmpty().containsOnly(true);
    }
}
