package no.personnelticket.endtoend.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.personnelticket.endtoend.system.Chance;
import no.personnelticket.endtoend.system.Http;
import no.personnelticket.endtoend.system.Pause;
import no.personnelticket.endtoend.system.UnansweredException;

/** Runs sales and publishes events while faults are injected. */
final class Traffic {

    private static final int SELLERS = 2;
    private static final Duration LAST_ANSWERS_WITHIN = Duration.ofMinutes(2);
    private static final int MOST_TO_REFUND = 200;

    private final long seed;
    private final Target target;
    private final Http http;
    private final AtomicInteger sales = new AtomicInteger();
    private final AtomicInteger tickets = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ending;

    Traffic(long seed, Target target, Http http) {
        this.seed = seed;
        this.target = target;
        this.http = http;
    }

    void start() {
        start("events", this::sendEvents);
        for (int seller = 1; seller <= SELLERS; seller++) {
            start("seller " + seller, this::sell);
        }
    }

    /** Returns when every sale has its last answer or has timed out. */
    void end() throws InterruptedException {
        http.giveUpAfter(LAST_ANSWERS_WITHIN);
        ending = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** The number of sales that began, and of those that got a ticket. */
    String sales() {
        return sales + " sales, " + tickets + " of them with a ticket";
    }

    private interface Work {
        void with(Chance chance);
    }

    private void start(String name, Work work) {
        Thread thread = new Thread(() -> work.with(Chance.of(seed, name)), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Publishes distributions, and later the refunds of some of them. */
    private void sendEvents(Chance chance) {
        Senders senders = new Senders(target, chance);
        List<Distribution> refundable = new ArrayList<>();
        while (!ending) {
            if (!refundable.isEmpty() && chance.isOneIn(4)) {
                senders.refund(refundable.remove(chance.between(0, refundable.size() - 1)));
            } else {
                Distribution distribution = senders.draw();
                senders.send(distribution);
                if (refundable.size() < MOST_TO_REFUND) {
                    refundable.add(distribution);
                }
            }
            Pause.of(chance.duration(Duration.ofMillis(40), Duration.ofMillis(240)));
        }
    }

    private void sell(Chance chance) {
        while (!ending) {
            sales.incrementAndGet();
            try {
                if (new Sale(http, target, chance).sell()) {
                    tickets.incrementAndGet();
                }
            } catch (UnansweredException unanswered) {
                target.ledger().unanswered(unanswered.getMessage());
            }
            Pause.of(chance.duration(Duration.ofMillis(100), Duration.ofMillis(700)));
        }
    }
}
