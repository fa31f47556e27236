package no.personnelticket.usage.report;

import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import no.personnelticket.events.TravelType;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosingTogetherTest extends UsageServiceTest {

    @Test
    void several_who_close_the_same_month_at_once_get_the_same_report() {
        // Given
        UUID contract = contract(51, employee(7, 7), TravelType.PRIVATE);
        use(contract, "100.00", "2024-05-10T10:00:00Z");

        // When
        List<CompletableFuture<Response>> closing = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> close(51, 2024, 5)))
                .toList();

        // Then
        assertThat(closing.stream().map(CompletableFuture::join).map(UsageServiceTest::csv))
                .hasSize(6)
                .containsOnly("""
                        companyId,employeeNo,ssn,saving,fromDate,toDate,employeeStatus
                        51,7,00000000007,100.00,2024-05-01,2024-05-31,A
                        """);
    }
}
