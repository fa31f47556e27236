package no.personnelticket.validation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.DiscountRight;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.events.UserType;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.GivenEntitlement;
import no.personnelticket.validation.rule.KnownContract;
import no.personnelticket.validation.rule.KnownOffer;
import no.personnelticket.validation.rule.OfferConfiguration;
import no.personnelticket.validation.rule.RuleInput;

/** A sale of one ticket on one right that nothing is wrong with, until a test changes something. */
public final class Sale {

    public static final EntitlementProduct PRIVATE =
            new EntitlementProduct("ENT:EntitlementProduct:levelA2", "ENT:Version:EP-levelA2-1");
    public static final EntitlementProduct FAMILY =
            new EntitlementProduct("ENT:EntitlementProduct:levelB1", "ENT:Version:EP-levelB1-1");

    public String clientName;
    /** Whose offer it is; null where the event does not say. */
    public String client;

    public UUID offerId = UUID.randomUUID();
    public UUID contractId = UUID.randomUUID();
    public Instant now = Instant.parse("2026-11-23T12:00:00Z");
    public Duration left = Duration.ofMinutes(25);
    public LocalDate travelDate = LocalDate.parse("2026-12-01");
    public String orderId;

    public Status status = Status.ACTIVE;
    public long contractVersion = 1;
    public LocalDate validFrom = LocalDate.parse("2026-01-01");
    public LocalDate validTo = LocalDate.parse("2026-12-31");
    public List<Long> consumers = List.of(1000001L);
    public TravelType contractTravelType = TravelType.PRIVATE;
    public EntitlementProduct contractProduct = PRIVATE;
    public Integer couponsLimit;
    public Coupons coupons = Coupons.NONE_USED;
    public List<TravellerTypePeriod> travellerTypes = List.of(
            new TravellerTypePeriod(UserType.ADULT, LocalDate.parse("2008-05-17"), LocalDate.parse("2057-05-16")));
    public boolean contractKnown = true;

    public LocalDate offerTravelDate = travelDate;
    public String operator = "VYT";
    public String fareClass = "STANDARD_CLASS";
    public UserType userType = UserType.ADULT;
    public EntitlementProduct offerProduct = PRIVATE;
    public TravelType offerTravelType = TravelType.PRIVATE;
    public List<OfferPriced.Traveller> companions = new ArrayList<>();
    public boolean discounted = true;
    public boolean offerKnown = true;
    public Set<String> ticketed = Set.of();

    public List<String> selected = new ArrayList<>(List.of("1"));
    public List<GivenEntitlement> given = new ArrayList<>(List.of(new GivenEntitlement(1000001, contractId, PRIVATE)));
    public List<OfferConfiguration> others = new ArrayList<>();

    /** A sale that happens now, for tests in which real time passes. */
    public static Sale today() {
        Sale sale = new Sale();
        sale.now = Instant.now();
        return sale;
    }

    public OfferPriced offer() {
        List<OfferPriced.Traveller> travellers = new ArrayList<>(companions);
        travellers.add(0, discounted ? onRight("1", contractId) : atFullFare("1"));
        return new OfferPriced(
                offerId,
                UUID.randomUUID(),
                1000001,
                now.plus(left).minus(Duration.ofMinutes(30)),
                now.plus(left),
                offerTravelDate,
                new OfferPriced.Journey("NSR:StopPlace:59872", "NSR:StopPlace:548"),
                operator,
                "VYT:PreassignedFareProduct:FlexRefundable",
                fareClass,
                "fingerprint of the offer",
                travellers.stream().map(OfferPriced.Traveller::price).reduce(Money.ZERO, Money::plus),
                travellers,
                client);
    }

    public OfferPriced.Traveller onRight(String travellerId, UUID contract) {
        return new OfferPriced.Traveller(
                travellerId,
                userType,
                Money.nok("1026.00"),
                Money.nok("50.00"),
                new DiscountRight(
                        "ENT:SaleDiscountRight:ReservasjonsavgifterA",
                        "ENT:Version:SDR-Reservasjonsavgifter-1",
                        Money.nok("-976.00"),
                        offerProduct.id()),
                new SelectedRight(contract, 1, offerProduct, offerTravelType),
                Money.nok("50.00"));
    }

    public OfferPriced.Traveller atFullFare(String travellerId) {
        return new OfferPriced.Traveller(
                travellerId, userType, Money.nok("1026.00"), Money.nok("50.00"), null, null, Money.nok("1026.00"));
    }

    public ContractChanged contract() {
        return new ContractChanged(
                contractId,
                contractVersion,
                status,
                validFrom,
                validTo,
                consumers,
                1,
                UUID.fromString("6f1c2a64-2f0e-4d0b-9a5e-0d8a3c1b2e4f"),
                contractTravelType,
                contractProduct,
                couponsLimit,
                couponsLimit,
                null,
                travellerTypes,
                now);
    }

    /** The same journey of the same customer on the same contract, offered once more. */
    public Sale anotherOffer() {
        Sale another = new Sale();
        another.now = now;
        another.contractId = contractId;
        another.couponsLimit = couponsLimit;
        another.given = given;
        return another;
    }

    public UsageRegistered usage(int used) {
        return new UsageRegistered(
                UUID.randomUUID(), contractId, 1000001, "distribution", "ticket", offerId, used, now);
    }

    public UsageRegistered reversalOf(UsageRegistered usage) {
        return new UsageRegistered(
                UUID.randomUUID(),
                usage.contractId(),
                usage.customerNumber(),
                usage.ticketDistributionId(),
                usage.ticketId(),
                usage.offerId(),
                -usage.coupons(),
                now,
                usage.usageId());
    }

    /** What a ticket was issued for, where it is not what was priced. */
    public record Ticketed(String travellerId, UUID contractId, String pricePaid) {
        public Ticketed(UUID contractId, String pricePaid) {
            this("1", contractId, pricePaid);
        }
    }

    public TicketDistributed distributed(String validationToken) {
        return distributed(validationToken, new Ticketed(contractId, "50.00"));
    }

    public TicketDistributed distributed(String validationToken, Ticketed... tickets) {
        return new TicketDistributed(
                UUID.randomUUID().toString(),
                "order",
                1,
                "line",
                1000001,
                offerId,
                validationToken,
                clientName,
                now,
                now,
                now,
                IntStream.range(0, tickets.length)
                        .mapToObj(i -> ticket("ticket" + (i == 0 ? "" : i), tickets[i]))
                        .toList());
    }

    private TicketDistributed.Ticket ticket(String id, Ticketed ticket) {
        Money paid = Money.nok(ticket.pricePaid());
        Money fullFare = Money.nok("1026.00");
        return new TicketDistributed.Ticket(
                id,
                ticket.travellerId(),
                ticket.contractId(),
                "VYT:PreassignedFareProduct:FlexRefundable",
                fullFare,
                paid,
                List.of(new DiscountRight(
                        "ENT:SaleDiscountRight:ReservasjonsavgifterA",
                        "ENT:Version:SDR-Reservasjonsavgifter-1",
                        paid.minus(fullFare),
                        offerProduct.id())));
    }

    /** One distribution of two tickets. */
    public TicketDistributed distributedTwice() {
        TicketDistributed one = distributed(null);
        TicketDistributed.Ticket ticket = one.tickets().get(0);
        return new TicketDistributed(
                one.ticketDistributionId(),
                one.orderId(),
                one.orderVersion(),
                one.orderLineId(),
                one.customerNumber(),
                one.offerId(),
                null,
                null,
                now,
                now,
                now,
                List.of(
                        ticket,
                        new TicketDistributed.Ticket(
                                "another ticket",
                                "2",
                                ticket.contractId(),
                                ticket.productId(),
                                ticket.fullFare(),
                                ticket.pricePaid(),
                                ticket.discountRights())));
    }

    public OfferConfiguration configuration() {
        return new OfferConfiguration(offerId, selected, given);
    }

    public RuleInput ruleInput() {
        List<OfferConfiguration> order = new ArrayList<>(others);
        order.add(0, configuration());
        return new RuleInput(
                now,
                travelDate,
                configuration(),
                order,
                offerKnown ? Optional.of(KnownOffer.of(offer(), ticketed, selected)) : Optional.empty(),
                contractKnown ? Map.of(contractId, new KnownContract(contract(), coupons)) : Map.of());
    }
}
