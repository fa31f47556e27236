package no.personnelticket.endtoend.faults;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.personnelticket.endtoend.NationalIds;
import no.personnelticket.endtoend.system.Chance;
import no.personnelticket.endtoend.system.Http;
import no.personnelticket.endtoend.system.Http.Answer;
import no.personnelticket.local.Part;

/** The customers of the suite: employees, whose rights have no limit, and pensioners, whose rights have coupons. */
record Population(List<Customer> employees, List<Customer> pensioners) {

    private static final String HEADER =
            "employeeNo,companyId,employmentTypeId,dateOfBirth,ssn,firstName,surname,addressLine,postalCode,"
                    + "abstainFromTicket,hireStartDate,payType,hireEndDate,hireEndCause,disabilityGrade,"
                    + "disabilityFromDate,employmentPercentage,employmentPercentageDate,paidPercentage,leaveFromDate,"
                    + "isDeleted\n";

    /** The number of pensioners whose tickets are distributed without validation, whatever is left of their coupons. */
    private static final int CARELESS = 4;

    private static final int COMPANY = 2;
    private static final int FIRST = 700_001;
    private static final String BORN = "1951-05-17";
    private static final String PENSION = "2017-04-30,PENSION";

    /** A customer with the contracts of this year. */
    record Customer(int number, List<UUID> contracts) {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Oslo"));
    }

    /** The customers whose tickets are distributed without a sale. */
    List<Customer> travellers() {
        return Stream.concat(employees.stream(), pensioners.stream().limit(CARELESS))
                .toList();
    }

    /** A customer who buys; half of the draws are customers with coupons. */
    Customer buyer(Chance chance) {
        return chance.pick(chance.isOneIn(2) ? employees : pensioners.subList(CARELESS, pensioners.size()));
    }

    List<UUID> contracts() {
        return Stream.concat(employees.stream(), pensioners.stream())
                .flatMap(customer -> customer.contracts().stream())
                .toList();
    }

    /** Imports employees and pensioners, and claims their rights. */
    static Population create(Http http, int employees, int pensioners) {
        List<String> rows = new ArrayList<>();
        List<String> ssns = NationalIds.of(LocalDate.parse(BORN));
        for (int i = 0; i < employees + pensioners; i++) {
            rows.add(row(FIRST + i, ssns.get(i % ssns.size()), i < employees ? "," : PENSION));
        }
        require(
                200,
                http.postCsv(Part.RIGHTS, "/personnelticket/v2/imports/employees", HEADER + String.join("\n", rows)));
        List<Customer> customers = IntStream.range(FIRST, FIRST + rows.size())
                .mapToObj(number -> claim(http, number))
                .toList();
        return new Population(customers.subList(0, employees), customers.subList(employees, rows.size()));
    }

    private static String row(int number, String ssn, String end) {
        return String.join(
                ",",
                Integer.toString(number),
                Integer.toString(COMPANY),
                "1",
                BORN,
                ssn,
                "Kari,Nordmann,Storgata 1,0155,false,1975-01-02,M",
                end,
                "0,,100,,,,false");
    }

    private static Customer claim(Http http, int number) {
        String code = require(
                        200,
                        http.get(
                                Http.Client.HR,
                                Part.RIGHTS,
                                "/personnelticket/v2/ticketrightsholders?companyId=" + COMPANY + "&employeeNo="
                                        + number))
                .text("/items/0/ticketHolderCode");
        Map<String, Object> profile = Map.of("customerNumber", number, "profileType", "S", "status", "A");
        require(201, http.post(Part.SANDBOX, "/customers/v2/profiles", profile, "profile-" + number));
        Map<String, Object> claim = Map.of("customerNumber", number, "externalReference", code);
        require(
                200,
                http.post(
                        Part.RIGHTS,
                        "/customers/v2/benefits/contracts/claim-personnel-ticket",
                        claim,
                        "claim-" + number));
        return new Customer(number, contracts(http, number));
    }

    private static List<UUID> contracts(Http http, int number) {
        Answer rights = require(200, http.get(Http.Client.SALES, Part.RIGHTS, entitlements(number)));
        return StreamSupport.stream(rights.body().spliterator(), false)
                .map(right -> UUID.fromString(right.path("contractUUID").asText()))
                .collect(Collectors.toList());
    }

    static String entitlements(int number) {
        return "/customers/v2/benefits/entitlements/" + number + "/by-customer-number?travelDate=" + today();
    }

    private static Answer require(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("expected " + status + ", but was " + answer);
        }
        return answer;
    }
}
