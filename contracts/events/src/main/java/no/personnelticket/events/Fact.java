package no.personnelticket.events;

/** Something that happened once. Facts commute: duplicates and another order change nothing. */
public sealed interface Fact extends Event
        permits RightsSelected,
                OfferPriced,
                OfferValidated,
                TicketDistributed,
                DistributionChecked,
                TicketRefunded,
                UsageRegistered {}
