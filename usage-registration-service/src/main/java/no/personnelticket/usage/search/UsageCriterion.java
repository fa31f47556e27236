package no.personnelticket.usage.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.personnelticket.http.Problem;

/** By what usages are looked for, and the value that they must have. */
record UsageCriterion(By by, Object value) {

    enum By {
        TICKET_DISTRIBUTION,
        CONTRACT,
        CUSTOMER,
        COMPANY
    }

    /** Throws 400 unless exactly one is given, and it has the right form. */
    static UsageCriterion of(String ticketDistributionId, String contractId, String customerNumber, String companyId) {
        List<UsageCriterion> given = new ArrayList<>();
        if (ticketDistributionId != null) {
            given.add(new UsageCriterion(By.TICKET_DISTRIBUTION, ticketDistributionId));
        }
        if (contractId != null) {
            given.add(new UsageCriterion(By.CONTRACT, uuid(contractId)));
        }
        if (customerNumber != null) {
            given.add(new UsageCriterion(By.CUSTOMER, number(customerNumber)));
        }
        if (companyId != null) {
            given.add(new UsageCriterion(By.COMPANY, company(companyId)));
        }
        if (given.size() != 1) {
            throw Problem.badField(
                    "ticketDistributionId",
                    "exactly one of ticketDistributionId, contractId, customerNumber and companyId is required");
        }
        return given.get(0);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.badField("contractId", "is not a valid UUID");
        }
    }

    private static Integer company(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException unreadable) {
            throw Problem.badField("companyId", "is not a valid number");
        }
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException unreadable) {
            throw Problem.badField("customerNumber", "is not a valid number");
        }
    }
}
