package no.personnelticket.benchmarks.usages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.DiscountRight;
import no.personnelticket.events.Event;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.json.EventJson;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Distributed tickets as a sales platform publishes them: each of another order, for the private rights of 50,000
 * employees in turn.
 *
 * @param set distinguishes these tickets from others
 * @param at the time of the first distribution; each following one is a millisecond later
 */
record Tickets(String set, Instant at) {

    static final int EMPLOYEES = 50_000;
    static final int COMPANY = 3;

    private static final Money SEAT = Money.nok("50.00");

    static UUID contract(int employee) {
        return new UUID(0x6c0de, employee);
    }

    /** Ends with the employee's number. */
    static UUID employeeReference(int employee) {
        return new UUID(0x9E3779B97F4A7C15L * (employee + 1), employee);
    }

    ProducerRecord<String, byte[]> record(int number) {
        TicketDistributed event = event(number);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Event.topic(TicketDistributed.class), event.key(), EventJson.write(event));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.id());
        header(record, "ce_type", Event.type(TicketDistributed.class));
        header(record, "ce_source", "/benchmark");
        header(record, "content-type", "application/json");
        return record;
    }

    private TicketDistributed event(int number) {
        int employee = number % EMPLOYEES;
        Instant distributedAt = at.plusMillis(number);
        Money saving = Money.nok(1 + number % 900 + ".00");
        return new TicketDistributed(
                set + "-" + number,
                "order-" + set + "-" + number,
                2,
                "line-1",
                1_000_000 + employee,
                new UUID(set.hashCode(), number),
                null,
                "vy-app",
                distributedAt,
                distributedAt,
                distributedAt.plus(Duration.ofDays(1)),
                List.of(new TicketDistributed.Ticket(
                        "1",
                        "traveller-1",
                        contract(employee),
                        "VYT:PreassignedFareProduct:FlexRefundable",
                        SEAT.plus(saving),
                        SEAT,
                        List.of(new DiscountRight(
                                "ENT:SaleDiscountRight:ReservasjonsavgifterA",
                                "ENT:Version:SDR-Reservasjonsavgifter-1",
                                saving.negated(),
                                "ENT:EntitlementProduct:levelA2")))));
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
