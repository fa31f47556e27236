package no.personnelticket.sandbox.order;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as the API shows it to the customer. */
@Schema(name = "Order")
public record OrderResponse(
        String orderId,
        Order.Status status,
        int version,
        Money balance,
        Money totalAmount,
        List<Line> orderLines,
        List<String> ticketDistributions) {

    /** One reserved offer. */
    @Schema(name = "OrderLine")
    public record Line(String id, UUID offerId) {}

    static OrderResponse of(Order order) {
        return new OrderResponse(
                order.orderId(),
                order.status(),
                order.version(),
                order.balance(),
                order.totalAmount(),
                order.lines().stream()
                        .map(line -> new Line(line.id(), line.offer().id()))
                        .toList(),
                order.lines().stream()
                        .map(OrderLine::distribution)
                        .filter(Objects::nonNull)
                        .map(TicketDistributed::ticketDistributionId)
                        .toList());
    }
}
