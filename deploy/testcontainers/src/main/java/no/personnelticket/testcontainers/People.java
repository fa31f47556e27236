package no.personnelticket.testcontainers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/** The company's part of a test: imports its people, and lets customers claim their rights. */
public final class People {

    private static final String HR = "hr-system";

    private final PersonnelTickets system;

    People(PersonnelTickets system) {
        this.system = system;
    }

    /** Imports the sample employees; 1233 and 1234 of company 3 are two of them. */
    public void importSamples() {
        try (InputStream samples = People.class.getResourceAsStream("employees.csv")) {
            importEmployees(new String(samples.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Imports employees in the published CSV format; throws {@link IllegalArgumentException} if a row is refused. */
    public void importEmployees(String csv) {
        JsonNode refused = Http.post(
                        system.address(Service.RIGHTS).resolve("/personnelticket/v2/imports/employee-files"),
                        system.token(HR),
                        "text/csv",
                        csv)
                .path("refused");
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("csv: rows were refused: " + refused);
        }
    }

    /**
     * Lets a customer claim an employee's rights with the employee's pickup code.
     *
     * @param customerNumber a private, active customer of the Customers API; in the sandbox 1000001 to 1000009
     */
    public Claim claim(int companyId, long employeeNo, long customerNumber) {
        JsonNode claimed = Http.post(
                system.address(Service.RIGHTS).resolve("/customers/v2/benefits/contracts/claim-personnel-ticket"),
                system.token("sales-client"),
                "application/json",
                "{\"customerNumber\": %d, \"externalReference\": \"%s\"}"
                        .formatted(customerNumber, pickupCode(companyId, employeeNo)));
        return new Claim(
                customerNumber,
                StreamSupport.stream(claimed.path("contracts").spliterator(), false)
                        .sorted(Comparator.comparing(
                                contract -> contract.path("validFrom").asText()))
                        .map(People::contract)
                        .toList());
    }

    private String pickupCode(int companyId, long employeeNo) {
        JsonNode holders = Http.get(
                        system.address(Service.RIGHTS)
                                .resolve("/personnelticket/v2/ticketrightsholders?companyId=" + companyId
                                        + "&employeeNo=" + employeeNo),
                        system.token(HR))
                .path("items");
        return StreamSupport.stream(holders.spliterator(), false)
                .filter(holder -> !holder.hasNonNull("familyRelation"))
                .map(holder -> holder.path("ticketHolderCode").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "employeeNo: company " + companyId + " has no employee " + employeeNo + " with ticket rights"));
    }

    private static Claim.Contract contract(JsonNode contract) {
        return new Claim.Contract(
                contract.path("contractUUID").asText(),
                contract.path("travelType").asText(),
                contract.at("/product/id").asText(),
                contract.at("/product/version").asText());
    }
}
