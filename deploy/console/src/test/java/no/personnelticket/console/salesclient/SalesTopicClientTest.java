package no.personnelticket.console.salesclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.console.kafka.TopicClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class SalesTopicClientTest {

    private static final String ID = "2c1f6a9e-7d34-4b58-9e0a-6f8b1d2c3e47";

    private final List<ConsumerRecord<String, byte[]>> topic = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final SalesTopicClient sales = new SalesTopicClient(
            new TopicClient(null, Clock.systemUTC()) {
                @Override
                public List<ConsumerRecord<String, byte[]>> newest(Collection<String> topics, int ofEachPartition) {
                    depths.add(ofEachPartition);
                    return topic.subList(Math.max(0, topic.size() - ofEachPartition), topic.size());
                }
            },
            Clock.systemUTC());

    @Test
    void records_that_cannot_be_read_do_not_hide_the_sales_before_them() throws IOException {
        // Given
        publishSales();
        for (int bad = 0; bad < 20; bad++) {
            publish("{}");
        }

        // When
        List<DistributedSale> newest = sales.newest(5);

        // Then
        assertThat(newest).hasSize(5);
    }

    @Test
    void where_all_can_be_read_no_more_is_read_than_is_shown() throws IOException {
        publishSales();

        assertThat(sales.newest(5)).hasSize(5);
        assertThat(depths).containsExactly(5);
    }

    @Test
    void records_with_the_same_id_are_one_sale() throws IOException {
        // Given
        publishSales();
        publish(golden().replace("\"orderVersion\": 3", "\"orderVersion\": 4"));

        // When
        List<DistributedSale> newest = sales.newest(20);

        // Then
        assertThat(newest).hasSize(7).doesNotHaveDuplicates();
    }

    private void publish(String body) {
        publish(ID, body);
    }

    private void publish(String id, String body) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "TicketDistributed", 0, topic.size(), "1000001", body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", "no.personnelticket.TicketDistributed.v1",
                        "ce_source", "/sales-platform",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        topic.add(record);
    }

    private void publishSales() throws IOException {
        publish(golden());
        for (int sale = 1; sale < 7; sale++) {
            String id = new UUID(0, sale).toString();
            publish(id, golden().replace(ID, id));
        }
    }

    private static String golden() throws IOException {
        return Files.readString(Path.of(
                System.getProperty("project.root"),
                "contracts/events/src/test/resources/golden/TicketDistributed.v1.json"));
    }
}
