package no.personnelticket.sandbox.order;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.http.error.Problem;
import no.personnelticket.sandbox.SandboxErrorCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order in one state of its life: {@code DRAFT} until its balance is 0.00, then {@code CONFIRMED} [P].
 *
 * @param client the client that reserved it
 * @param version 1 after the reservation; each change adds one
 * @param refunds the refunds by the key of their request, each with its events
 */
record Order(
        String orderId,
        String client,
        long customerNumber,
        int version,
        Money paid,
        List<OrderLine> lines,
        Map<String, Refund> refunds) {

    @Schema(name = "OrderStatus")
    enum Status {
        DRAFT,
        CONFIRMED
    }

    /** The refunded percentage of each order line, with the events. */
    record Refund(int percent, List<TicketRefunded> events) {}

    static Order of(String client, long customerNumber, List<OrderLine> lines) {
        return new Order(OrderLine.newId(), client, customerNumber, 1, Money.ZERO, lines, Map.of());
    }

    Money totalAmount() {
        return lines.stream().map(OrderLine::price).reduce(Money.ZERO, Money::plus);
    }

    Money balance() {
        return totalAmount().minus(paid);
    }

    Status status() {
        return balance().equals(Money.ZERO) ? Status.CONFIRMED : Status.DRAFT;
    }

    /** Throws 400 when the amount is not positive, more than the balance or in another currency. */
    Order pay(Money amount) {
        if (!amount.currency().equals(balance().currency())) {
            throw Problem.badField("amount.currency", "must be " + balance().currency());
        }
        if (amount.compareTo(Money.ZERO) <= 0) {
            throw Problem.badField("amount.amount", "must be positive");
        }
        if (amount.compareTo(balance()) > 0) {
            throw Problem.badField("amount.amount", "is more than the balance of " + balance());
        }
        return changed(paid.plus(amount), lines);
    }

    /** Distributes the tickets once; later calls keep the same tickets. Throws 409 until the order is confirmed. */
    Order distribute(Sold sold, Instant now) {
        if (status() != Status.CONFIRMED) {
            throw new Problem(SandboxErrorCode.ORDER_NOT_CONFIRMED, "The order has a balance of " + balance());
        }
        UnaryOperator<OrderLine> distributed =
                line -> line.with(Tickets.of(this, line).distributed(sold, now));
        return lines.get(0).distribution() != null
                ? this
                : changed(paid, lines.stream().map(distributed).toList());
    }

    /**
     * Refunds a percentage of each ticket. The same key and percentage again change nothing. Throws 409 until the order
     * is distributed, for a key that was used with another percentage, and if more than the whole would be refunded.
     */
    Order refund(String key, int percent, Instant now) {
        if (lines.get(0).distribution() == null) {
            throw new Problem(SandboxErrorCode.ORDER_NOT_DISTRIBUTED, "The order has no tickets yet");
        }
        Refund before = refunds.get(key);
        if (before != null && before.percent() != percent) {
            throw new Problem(
                    SandboxErrorCode.REFUND_KEY_REUSED, "The key was used before for " + before.percent() + " percent");
        }
        if (before != null) {
            return this;
        }
        int refunded = refunds.values().stream().mapToInt(Refund::percent).sum();
        if (refunded + percent > RefundResource.RefundRequest.WHOLE) {
            throw new Problem(
                    SandboxErrorCode.ALREADY_REFUNDED, refunded + " percent of the tickets are refunded already");
        }
        Map<String, Refund> all = new HashMap<>(refunds);
        all.put(
                key,
                new Refund(
                        percent,
                        lines.stream()
                                .map(line -> Tickets.refunded(line.distribution(), refunded, percent, now))
                                .toList()));
        return new Order(orderId, client, customerNumber, version + 1, paid, lines, Map.copyOf(all));
    }

    private Order changed(Money nowPaid, List<OrderLine> nowLines) {
        return new Order(orderId, client, customerNumber, version + 1, nowPaid, nowLines, refunds);
    }
}
