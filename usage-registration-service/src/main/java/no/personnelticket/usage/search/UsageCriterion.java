package no.personnelticket.usage.search;

import java.util.UUID;

/** The criterion of a search for usages. */
sealed interface UsageCriterion {

    /** The value that the usages must have. */
    Object value();

    record OfTicketDistribution(String value) implements UsageCriterion {}

    record OfContract(UUID value) implements UsageCriterion {}

    record OfCustomer(Long value) implements UsageCriterion {}

    record OfCompany(Integer value) implements UsageCriterion {}
}
