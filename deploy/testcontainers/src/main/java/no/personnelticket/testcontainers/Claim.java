package no.personnelticket.testcontainers;

import java.util.List;

/**
 * A customer who has claimed an employee's rights, with the resulting contracts. In December the contracts of the next
 * year follow those of this year.
 */
public record Claim(long customerNumber, List<Contract> contracts) {

    public Claim {
        contracts = List.copyOf(contracts);
    }

    /**
     * A right as sold.
     *
     * @param travelType {@code PRIVATE} or {@code WORK}
     * @param productId the entitlement product
     */
    public record Contract(String contractId, String travelType, String productId, String productVersion) {}

    /** The first contract for a type of travel; throws {@link IllegalArgumentException} if the customer has none. */
    public Contract contractFor(String travelType) {
        return contracts.stream()
                .filter(contract -> contract.travelType().equals(travelType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "travelType: customer " + customerNumber + " has no contract for " + travelType));
    }
}
