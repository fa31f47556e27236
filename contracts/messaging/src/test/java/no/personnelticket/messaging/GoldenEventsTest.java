package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.events.Event;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.json.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenEventsTest {

    private final JsonMapper json = JsonMapper.builder().build();

    static List<String> golden() {
        return GoldenEvents.names();
    }

    @Test
    void every_event_has_a_golden_file() {
        assertThat(golden())
                .contains(GoldenEvents.types().stream()
                        .map(type -> type.getSimpleName() + ".v1.json")
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_golden_event_is_read_and_written_back_the_same(String name) throws IOException {
        Event event = EventJson.read(GoldenEvents.body(name), GoldenEvents.type(name));

        assertThat(json.readTree(EventJson.write(event))).isEqualTo(json.readTree(GoldenEvents.body(name)));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_golden_event_is_valid_under_its_schema(String name) throws IOException {
        JsonNode body = json.readTree(GoldenEvents.body(name));

        assertThat(Schemas.complaints(GoldenEvents.eventAndVersion(name), body)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_field_of_the_future_is_skipped_by_record_and_schema(String name) throws IOException {
        JsonNode body = json.readTree(GoldenEvents.body(name));
        Places.objects(body).forEach(object -> object.put("fieldOfTheFuture", "x"));

        Event event = EventJson.read(json.writeValueAsBytes(body), GoldenEvents.type(name));

        assertThat(event).isEqualTo(EventJson.read(GoldenEvents.body(name), GoldenEvents.type(name)));
        assertThat(Schemas.complaints(GoldenEvents.eventAndVersion(name), body)).isEmpty();
    }

    @Test
    void the_golden_events_tell_one_journey() {
        ContractChanged contract = GoldenEvents.read(ContractChanged.class);
        RightsSelected selected = GoldenEvents.read(RightsSelected.class);
        OfferPriced priced = GoldenEvents.read(OfferPriced.class);
        OfferValidated validated = GoldenEvents.read(OfferValidated.class);
        TicketDistributed distributed = GoldenEvents.read(TicketDistributed.class);
        DistributionChecked checked = GoldenEvents.read(DistributionChecked.class);
        UsageRegistered registered = GoldenEvents.read(UsageRegistered.class);

        assertThat(List.of(selected, priced, validated, distributed, checked))
                .allMatch(event -> event.key().equals("1000001"));
        assertThat(contract.isValidOn(selected.travelDate())).isTrue();
        assertThat(selected.travellers().get(0).right().contractId()).isEqualTo(contract.contractId());
        assertThat(priced.selectionId()).isEqualTo(selected.selectionId());
        assertThat(priced.travellers().get(0).right())
                .isEqualTo(selected.travellers().get(0).right());
        assertThat(validated.offerFingerprint()).isEqualTo(priced.fingerprint());
        assertThat(List.of(validated.offerId(), distributed.offerId(), registered.offerId()))
                .containsOnly(priced.offerId());
        assertThat(distributed.tickets().get(0).pricePaid()).isEqualTo(priced.price());
        assertThat(distributed.distributedAt()).isBetween(validated.validatedAt(), validated.expiresAt());
        assertThat(checked.ticketDistributionId()).isEqualTo(distributed.ticketDistributionId());
        assertThat(checked.tickets().get(0).ticketId())
                .isEqualTo(distributed.tickets().get(0).ticketId());
        assertThat(registered.ticketDistributionId()).isEqualTo(distributed.ticketDistributionId());
        assertThat(registered.ticketId()).isEqualTo(distributed.tickets().get(0).ticketId());
        assertThat(registered.key()).isEqualTo(contract.key());
    }
}
