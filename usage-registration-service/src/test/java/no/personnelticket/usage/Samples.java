package no.personnelticket.usage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.DiscountRight;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.events.DistributionChecked.CheckedTicket;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.ValidationStatus;

/** Events as the other services and the sales platform publish them. */
public final class Samples {

    private static final Money SEAT = Money.nok("50.00");

    private Samples() {}

    /** A reference that the stand-in for the rights-service can tell the employee from. */
    public static UUID employee(long employeeNo, long ssn) {
        return new UUID(employeeNo, ssn);
    }

    /** One ticket on the contract. */
    public static TicketDistributed distribution(UUID contractId, String saving, String distributedAt) {
        return distribution("distribution-" + UUID.randomUUID(), distributedAt, ticket("1", contractId, saving));
    }

    /** Of an order line of its own. */
    public static TicketDistributed distribution(
            String ticketDistributionId, String distributedAt, TicketDistributed.Ticket... tickets) {
        return ofOrderLine("order-line of " + ticketDistributionId, ticketDistributionId, distributedAt, tickets);
    }

    public static TicketDistributed ofOrderLine(
            String orderLineId,
            String ticketDistributionId,
            String distributedAt,
            TicketDistributed.Ticket... tickets) {
        Instant at = Instant.parse(distributedAt);
        return new TicketDistributed(
                ticketDistributionId,
                "order-1",
                2,
                orderLineId,
                1000001,
                UUID.randomUUID(),
                null,
                null,
                at,
                at,
                at.plus(Duration.ofDays(1)),
                List.of(tickets));
    }

    /** The same, bought by another customer. */
    public static TicketDistributed ofCustomer(long customerNumber, TicketDistributed distribution) {
        return new TicketDistributed(
                distribution.ticketDistributionId(),
                distribution.orderId(),
                distribution.orderVersion(),
                distribution.orderLineId(),
                customerNumber,
                distribution.offerId(),
                distribution.validationToken(),
                distribution.clientName(),
                distribution.distributedAt(),
                distribution.validFrom(),
                distribution.validTo(),
                distribution.tickets());
    }

    /** A ticket that costs the saving and a seat, and of which the seat is paid. */
    public static TicketDistributed.Ticket ticket(String ticketId, UUID contractId, String saving) {
        Money amount = Money.nok(saving);
        DiscountRight right = new DiscountRight(
                "ENT:SaleDiscountRight:ReservasjonsavgifterA",
                "ENT:Version:SDR-Reservasjonsavgifter-1",
                amount.negated(),
                "ENT:EntitlementProduct:levelA2");
        return new TicketDistributed.Ticket(
                ticketId,
                "traveller-" + ticketId,
                contractId,
                "VYT:PreassignedFareProduct:FlexRefundable",
                SEAT.plus(amount),
                SEAT,
                amount.amount().compareTo(BigDecimal.ZERO) == 0 ? List.of() : List.of(right));
    }

    /** Gives back so much of the distribution's ticket "1". */
    public static TicketRefunded refund(TicketDistributed distribution, String saving, String refundedAt) {
        return refund(distribution, new TicketRefunded.Ticket("1", Money.nok(saving)), refundedAt);
    }

    public static TicketRefunded refund(
            TicketDistributed distribution, TicketRefunded.Ticket ticket, String refundedAt) {
        return new TicketRefunded(
                "refund-" + UUID.randomUUID(),
                distribution.ticketDistributionId(),
                distribution.customerNumber(),
                Instant.parse(refundedAt),
                List.of(ticket));
    }

    public static ContractChanged contract(UUID contractId, int companyId, UUID employee, TravelType travelType) {
        return contract(contractId, 1, companyId, employee, travelType);
    }

    public static ContractChanged contract(
            UUID contractId, long version, int companyId, UUID employee, TravelType travelType) {
        return new ContractChanged(
                contractId,
                version,
                ContractChanged.Status.ACTIVE,
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                List.of(1000001L),
                companyId,
                employee,
                travelType,
                new EntitlementProduct("ENT:EntitlementProduct:levelA2", "ENT:Version:EP-levelA2-1"),
                null,
                null,
                null,
                List.of(),
                Instant.parse("2024-01-01T00:00:00Z"));
    }

    /** What the validation-service says of a distribution whose tickets all have this status. */
    public static DistributionChecked checked(TicketDistributed distribution, ValidationStatus status) {
        return new DistributionChecked(
                distribution.ticketDistributionId(),
                distribution.customerNumber(),
                distribution.tickets().stream()
                        .map(ticket -> new CheckedTicket(ticket.ticketId(), status))
                        .toList(),
                Instant.parse("2024-12-31T10:00:00Z"));
    }
}
