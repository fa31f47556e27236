package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicSettingsTest {

    private final Map<String, TopicSettings> topics =
            TopicSettings.ofEvents().stream().collect(Collectors.toMap(TopicSettings::name, Function.identity()));

    @Test
    void every_event_has_a_topic_and_a_quarantine() {
        assertThat(topics.keySet())
                .isEqualTo(EventTypes.all().stream()
                        .map(Event::topic)
                        .flatMap(topic -> Stream.of(topic, topic + ".quarantine"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void images_are_compacted_and_facts_are_kept_for_a_time() {
        EventTypes.all()
                .forEach(type -> assertThat(topics.get(Event.topic(type)).retention())
                        .as(type.getSimpleName())
                        .matches(kept -> kept.isEmpty() == Image.class.isAssignableFrom(type)));
        topics.values().forEach(topic -> assertThat(topic.cleanup())
                .as(topic.name())
                .isEqualTo(topic.retention().isEmpty() ? "compact" : "delete"));
    }

    @Test
    void who_did_what_in_the_console_is_kept_in_one_order_as_long_as_tickets() {
        TopicSettings audit = TopicSettings.all().stream()
                .filter(topic -> topic.name().equals("console-audit"))
                .findFirst()
                .orElseThrow();

        assertThat(audit.partitions()).isEqualTo(1);
        assertThat(audit.cleanup()).isEqualTo("delete");
        assertThat(audit.retention()).hasValueSatisfying(TopicSettingsTest::isSixYears);
    }

    @Test
    void a_topic_is_created_with_its_cleanup_its_retention_and_its_largest_record() {
        assertThat(topics.get("TicketRefunded.quarantine").configuration())
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete", "max.message.bytes", "1114112", "retention.ms", "189388800000"));
        assertThat(topics.get("ContractChanged").configuration())
                .isEqualTo(Map.of("cleanup.policy", "compact", "max.message.bytes", "1048576"));
    }

    @Test
    void tickets_refunds_and_their_quarantines_are_kept_for_five_years_and_the_running_one() {
        assertThat(topics.get("TicketDistributed").retention()).hasValueSatisfying(TopicSettingsTest::isSixYears);
        assertThat(topics.get("TicketRefunded").retention()).hasValueSatisfying(TopicSettingsTest::isSixYears);
        assertThat(topics.get("TicketDistributed.quarantine").retention())
                .hasValueSatisfying(TopicSettingsTest::isSixYears);
        assertThat(topics.get("TicketRefunded.quarantine").retention())
                .hasValueSatisfying(TopicSettingsTest::isSixYears);
    }

    @Test
    void a_quarantine_takes_the_largest_record_of_its_topic_with_its_own_headers() {
        assertThat(topics.get("TicketDistributed.quarantine").maxRecordBytes())
                .isGreaterThanOrEqualTo(topics.get("TicketDistributed").maxRecordBytes() + 64 * 1024);
        assertThat(TopicSettings.largestRecord()).isEqualTo(1_114_112);
    }

    private static void isSixYears(Duration kept) {
        assertThat(kept).isGreaterThanOrEqualTo(Duration.ofDays(6 * 365 + 2));
    }
}
