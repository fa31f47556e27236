package no.personnelticket.endtoend;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.generated.rights.client.ApiException;
import no.personnelticket.generated.rights.model.Claim;
import no.personnelticket.generated.rights.model.DayTripRequest;
import no.personnelticket.generated.rights.model.FamilyMember;
import no.personnelticket.generated.rights.model.FamilyRelation;
import no.personnelticket.generated.rights.model.IdentitiesRequest;
import no.personnelticket.local.Part;

/** Calls that the rights-service refuses. */
final class RightsRefusals {

    private static final long UNCLAIMED = 29_101;
    private static final long UNKNOWN_CUSTOMER = 999_999_999;
    private static final long GUESSING_CUSTOMER = 999_999_998;
    private static final long TEMPORARY_PROFILE = 1_000_010;
    private static final long DELETED_PROFILE = 1_000_011;
    private static final int UNKNOWN_COMPANY = 987_654;
    private static final int COUPONS = 24;
    private static final LocalDate BORN = LocalDate.parse("1979-05-10");

    private final GeneratedClients sales = GeneratedClients.of("sales-client", "sales-secret");
    private final GeneratedClients usages = GeneratedClients.of("usage-registration-service", "usage-secret");
    private final GeneratedClients privacy = GeneratedClients.of("privacy-officer", "privacy-secret");
    private final Employees employees = new Employees();
    private final Customer employee = Customer.create();
    private final Customer pensioner = Customer.pensioner();

    List<Refusal> all() {
        return List.of(
                new Refusal("404 CODE_PAGE_NOT_FOUND", () -> hr().codes().findCodes("no-page", null, null)),
                new Refusal("404 COMPANY_NOT_FOUND", () -> usages.employees()
                        .findEmployeeIdentities(
                                new IdentitiesRequest()
                                        .companyId(UNKNOWN_COMPANY)
                                        .employeeReferences(List.of(UUID.randomUUID())),
                                null,
                                null)),
                new Refusal("404 EMPLOYEE_NOT_FOUND", () -> hr().employees()
                        .getEmployee(UUID.randomUUID(), null, null, null, null)),
                new Refusal("404 FAMILY_MEMBER_NOT_FOUND", () -> hr().families()
                        .updateFamilyMember(UUID.randomUUID(), child(), null, null)),
                new Refusal(
                        "404 HOLDER_NOT_FOUND", () -> hr().holders().deleteStudentProof(UUID.randomUUID(), null, null)),
                new Refusal("409 EMPLOYEE_NUMBER_IN_USE", () -> {
                    employees.importNew(UNCLAIMED + 1, BORN);
                    employees.importNew(UNCLAIMED + 1, BORN.plusDays(1));
                }),
                new Refusal(
                        "404 SUBJECT_NOT_FOUND", () -> privacy.subjects().exportSubject(UUID.randomUUID(), null, null)),
                new Refusal("409 SUBJECT_STILL_NEEDED", () -> privacy.subjects()
                        .eraseSubject(employees.holder(employee.number()).getEmployeeId(), null, null)),
                new Refusal("404 PICKUP_CODE_UNKNOWN", () -> claim(employee.number(), "7KQ2M9XD4HPT3VBN")),
                new Refusal("429 TOO_MANY_CLAIMS", () -> {
                    for (int times = 0; times < 5; times++) {
                        new Refusal("404 PICKUP_CODE_UNKNOWN", () -> claim(GUESSING_CUSTOMER, "7KQ2M9XD4HPT3VBN"))
                                .told();
                    }
                    claim(GUESSING_CUSTOMER, "7KQ2M9XD4HPT3VBN");
                }),
                new Refusal("404 CUSTOMER_UNKNOWN", () -> claim(UNKNOWN_CUSTOMER, unclaimed())),
                new Refusal("409 PROFILE_NOT_PRIVATE", () -> claim(TEMPORARY_PROFILE, unclaimed())),
                new Refusal("409 PROFILE_NOT_ACTIVE", () -> claim(DELETED_PROFILE, unclaimed())),
                new Refusal(
                        "409 ALREADY_CLAIMED",
                        () -> claim(
                                pensioner.number(),
                                employees.holder(employee.number()).getTicketHolderCode())),
                new Refusal(
                        "404 CONTRACT_NOT_FOUND",
                        () -> makeDayTrip(UUID.randomUUID().toString())),
                new Refusal("409 CONTRACT_WITHOUT_COUPONS", () -> makeDayTrip(employee.privateContract())),
                new Refusal("409 NO_COUPONS_LEFT", () -> {
                    for (int times = 0; times < COUPONS; times++) {
                        makeDayTrip(pensioner.privateContract());
                    }
                    makeDayTrip(pensioner.privateContract());
                }),
                new Refusal("409 CONTRACT_ENDED", () -> makeDayTrip(contractThatEnded())));
    }

    private GeneratedClients hr() {
        return employees.hr();
    }

    private String unclaimed() throws ApiException {
        employees.importNew(UNCLAIMED, BORN);
        return employees.holder(UNCLAIMED).getTicketHolderCode();
    }

    private void claim(long customerNumber, String code) throws ApiException {
        sales.claiming()
                .claimPersonnelTicket(new Claim().customerNumber(customerNumber).externalReference(code), null, null);
    }

    private FamilyMember child() throws ApiException {
        return new FamilyMember()
                .employeeId(employees.holder(employee.number()).getEmployeeId())
                .familyRelation(FamilyRelation.CHILD)
                .firstName("Emil")
                .surname("Nordmann")
                .dateOfBirth(Customer.today().minusYears(12))
                .isDeleted(false);
    }

    private void makeDayTrip(String contract) throws ApiException {
        sales.contracts()
                .makeDayTrip(
                        UUID.fromString(contract),
                        UUID.randomUUID().toString(),
                        new DayTripRequest().travelDate(Customer.today()),
                        null,
                        null);
    }

    private static String contractThatEnded() {
        Customer resigned = Customer.pensioner();
        Clients.hr()
                .contentType("text/csv")
                .body(Customer.file(resigned.number(), "2015-12-31", "RESIGNED"))
                .post(RunningSystem.address(Part.RIGHTS, "/personnelticket/v2/imports/employees"))
                .then()
                .statusCode(200);
        return resigned.privateContract();
    }
}
