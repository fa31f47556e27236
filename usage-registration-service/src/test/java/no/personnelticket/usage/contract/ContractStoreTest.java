package no.personnelticket.usage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.quarantine.QuarantineReason;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractStoreTest extends UsageServiceTest {

    @Inject
    ContractStore contracts;

    @Test
    void the_highest_version_wins_however_the_images_arrive() {
        // Given
        UUID contract = UUID.randomUUID();
        TicketDistributed distribution = Samples.distribution(contract, "976.00", "2024-05-20T10:00:00Z");
        TestTopics.publish(distribution);
        awaitUsages(distribution, usages -> usages.getInt("totalItems") == 1);

        // When
        contracts.storeAll(List.of(image(contract, 2, 12), image(contract, 3, 13), image(contract, 1, 11)));
        contracts.storeAll(List.of(image(contract, 2, 12)));

        // Then
        assertThat(usages(distribution).getInt("items[0].companyId")).isEqualTo(13);
    }

    @Test
    void another_image_of_the_same_version_is_refused() {
        // Given
        UUID contract = UUID.randomUUID();
        contracts.storeAll(List.of(image(contract, 2, 12)));
        ReceivedEvent<ContractChanged> altered = image(contract, 2, 13);

        // When
        BatchResult result = contracts.storeAll(List.of(image(contract, 2, 12), altered, image(contract, 1, 14)));

        // Then
        assertThat(result.refusals())
                .containsExactly(new BatchResult.Refusal(
                        altered,
                        QuarantineReason.ALTERED,
                        "version of the contract was received before with another content"));
    }

    private static ReceivedEvent<ContractChanged> image(UUID contract, long version, int companyId) {
        ContractChanged image =
                Samples.contract(contract, version, companyId, Samples.employee(1, 1), TravelType.PRIVATE);
        return new ReceivedEvent<>(image, "fingerprint of " + companyId, "ContractChanged", 0, version, null);
    }
}
