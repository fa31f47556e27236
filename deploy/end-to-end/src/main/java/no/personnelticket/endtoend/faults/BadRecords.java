package no.personnelticket.endtoend.faults;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import no.personnelticket.endtoend.system.Letter;

/** Records that no consumer can process. */
final class BadRecords {

    /**
     * The largest body that the broker accepts with two headers; with the headers of the quarantine the record is too
     * large.
     */
    private static final int LARGEST = 1_048_355;

    private static final int LARGER = 3_000_000;

    private static final Map<String, UnaryOperator<Letter>> POISONS = new TreeMap<>(Map.of(
            "no JSON", letter -> letter.withBody("not JSON"),
            "half a body",
                    letter -> letter.withBody(
                            letter.body().substring(0, letter.body().length() / 2)),
            "no body", letter -> letter.withBody(null),
            "no id", letter -> letter.withHeader("ce_id", null),
            "another type", letter -> letter.withHeader("ce_type", "no.personnelticket.Unknown.v1"),
            "no customer number", BadRecords::withoutCustomer));

    private BadRecords() {}

    static void poison(Senders senders) {
        String what = senders.chance().pick(List.copyOf(POISONS.keySet()));
        Distribution distribution = senders.draw();
        Letter letter = senders.chance().isOneIn(4)
                ? distribution.refund(senders.chance().uuid().toString())
                : distribution.letter();
        senders.target().ledger().refused(distribution.id(), "it was sent with " + what);
        senders.sendBad(POISONS.get(what).apply(letter), letter.topic() + " with " + what);
    }

    static void oversize(Senders senders) {
        Letter letter = withoutCustomer(senders.draw().letter());
        if (senders.chance().isOneIn(2)) {
            senders.sendBad(filled(letter, LARGEST), "a record as large as the broker takes it");
        } else {
            senders.sendBadCompressed(filled(letter, LARGER), "a compressed record that is larger");
        }
    }

    private static Letter withoutCustomer(Letter letter) {
        return letter.withBody(letter.body().replace("\"customerNumber\":", "\"number\":"));
    }

    private static Letter filled(Letter letter, int size) {
        String body = letter.body();
        String start = body.substring(0, body.length() - 1) + ",\"filling\":\"";
        return letter.withBody((start + "x".repeat(size - start.length() - 2) + "\"}"));
    }
}
