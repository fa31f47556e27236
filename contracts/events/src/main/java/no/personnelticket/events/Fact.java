package no.personnelticket.events;

/** Something that happened once. Facts commute: seen again, or in another order, they change nothing. */
public sealed interface Fact extends Event
        permits RightsSelected,
                OfferPriced,
                OfferValidated,
                TicketDistributed,
                DistributionChecked,
                TicketRefunded,
                UsageRegistered {}
