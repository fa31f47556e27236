package no.personnelticket.endtoend.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.personnelticket.endtoend.faults.Distribution.Price;
import no.personnelticket.endtoend.faults.Distribution.Use;
import no.personnelticket.endtoend.faults.Population.Customer;
import no.personnelticket.endtoend.system.Chance;
import no.personnelticket.endtoend.system.Letter;

/** Draws valid events of a sales platform, records each in the ledger, and publishes it. */
record Senders(Target target, Chance chance) {

    /** One to three tickets of a sale without validation, distributed now or up to an hour ago. */
    Distribution draw() {
        Customer customer = chance.pick(target.population().travellers());
        List<Use> uses = IntStream.rangeClosed(1, chance.between(1, 3))
                .mapToObj(place -> new Use("TICKET-" + place, chance.pick(customer.contracts())))
                .toList();
        Instant at = Instant.now().minus(chance.duration(Duration.ZERO, Duration.ofHours(1)));
        return new Distribution(
                chance.uuid().toString(), customer.number(), chance.uuid(), at, null, Price.USUAL, uses);
    }

    void send(Distribution distribution) {
        target.publisher().send(distribution.letter(), there -> target.ledger()
                .distributed(distribution.id(), distribution.uses()));
    }

    /** Refunds the whole distribution, once. */
    void refund(Distribution distribution) {
        String refundId = chance.uuid().toString();
        target.publisher()
                .send(distribution.refund(refundId), there -> target.ledger().refunded(refundId, distribution.id()));
    }

    /** Publishes a valid record that is in the ledger already. */
    void sendAgain(Letter letter) {
        target.publisher().send(letter, there -> {});
    }

    void sendBad(Letter letter, String what) {
        target.publisher().send(letter, there -> target.ledger().bad(there, what));
    }

    void sendBadCompressed(Letter letter, String what) {
        target.publisher().sendCompressed(letter, there -> target.ledger().bad(there, what));
    }

    /** A contract that none of the distribution's tickets used. */
    UUID otherContract(Distribution distribution) {
        List<UUID> used = distribution.uses().stream().map(Use::contractId).toList();
        return chance.pick(target.population().contracts().stream()
                .filter(contract -> !used.contains(contract))
                .toList());
    }
}
