package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.validation.Sale;

/** Sales on contracts with coupons, and calls to validate and release them. */
final class CouponSales {

    static final String RELEASE = "/customers/v2/benefits/entitlements/validations/";

    private CouponSales() {}

    static Sale withCoupons(int limit) {
        Sale sale = Sale.today();
        sale.couponsLimit = limit;
        return arrived(sale);
    }

    static Stream<Sale> others(Sale first, int count) {
        return IntStream.range(0, count).mapToObj(i -> another(first)).toList().stream();
    }

    /** Another offer on the same contract. */
    static Sale another(Sale first) {
        Sale another = first.anotherOffer();
        TestTopics.publish(another.offer());
        return another;
    }

    static List<JsonPath> validateConcurrently(List<Sale> sales) {
        ExecutorService clients = Executors.newFixedThreadPool(sales.size());
        try {
            return sales.stream()
                    .map(sale -> CompletableFuture.supplyAsync(
                            () -> Validation.ask(sale).extract().jsonPath(), clients))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            clients.shutdown();
        }
    }

    static String validationId(Sale sale) {
        return Validation.ask(sale)
                .body("valid", equalTo(true))
                .body("offers[0].reservations[0].reservationId", notNullValue())
                .extract()
                .path("offers[0].validationId");
    }

    static void release(String validationId, int status) {
        Validation.client().delete(RELEASE + validationId).then().statusCode(status);
    }
}
