package no.personnelticket.rights;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.Tokens;

/** The rights-service as a company's HR system and a sales client use it. */
public final class Rights {

    /** The published columns, in their order. */
    public static final String HEADER =
            "employeeNo,companyId,employmentTypeId,dateOfBirth,ssn,firstName,surname,addressLine,postalCode,"
                    + "abstainFromTicket,hireStartDate,payType,hireEndDate,hireEndCause,disabilityGrade,"
                    + "disabilityFromDate,employmentPercentage,employmentPercentageDate,paidPercentage,leaveFromDate,"
                    + "isDeleted";

    private static final AtomicInteger NEXT = new AtomicInteger(10_000);

    private Rights() {}

    /** A number that no other test uses, for an employee and for a customer. */
    public static int fresh() {
        return NEXT.incrementAndGet();
    }

    /** The day in Norway, as the service under test has it. */
    public static LocalDate today() {
        return LocalDate.now(NeverDecember.aboutNow());
    }

    /** The time, as the service under test has it. */
    public static Instant now() {
        return NeverDecember.aboutNow().instant();
    }

    public static RequestSpecification as(String... permissions) {
        return given().auth().oauth2(Tokens.with(permissions)).contentType("application/json");
    }

    /** A row of the published CSV format for a new active employee of company 3, born 1980-03-14. */
    public static String row(int employeeNo) {
        return row(employeeNo, "1980-03-14", "2010-01-01", "", "");
    }

    public static String row(int employeeNo, String dateOfBirth, String hireStart, String hireEnd, String cause) {
        return String.join(
                ",",
                List.of(
                        Integer.toString(employeeNo),
                        "3",
                        "1",
                        dateOfBirth,
                        NationalIds.ssn(dateOfBirth, employeeNo),
                        "Kari",
                        "Nordmann",
                        "Storgata 1",
                        "0155",
                        "false",
                        hireStart,
                        "M",
                        hireEnd,
                        cause,
                        "0",
                        "",
                        "100",
                        "",
                        "",
                        "",
                        "false"));
    }

    /** A file with the published header; its first row is in line 2. */
    public static String file(String... rows) {
        return HEADER + "\n" + String.join("\n", Arrays.asList(rows));
    }

    /** Imports a file with the published header; its first row is in line 2. */
    public static ValidatableResponse importCsv(String... rows) {
        return importFile("text/csv", file(rows).getBytes(StandardCharsets.UTF_8));
    }

    public static ValidatableResponse importFile(String contentType, byte[] file) {
        return given().auth()
                .oauth2(Tokens.with(Permission.EMPLOYEES_WRITE))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(contentType)
                .body(file)
                .post("/personnelticket/v2/imports/employee-files")
                .then();
    }

    /** The holders of an employee's rights: the employee first, then the family. */
    public static List<Map<String, Object>> holders(int employeeNo) {
        return as(Permission.EMPLOYEES_READ)
                .queryParam("companyId", 3)
                .queryParam("employeeNo", employeeNo)
                .get("/personnelticket/v2/ticketrightsholders")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    public static String pickupCode(int employeeNo) {
        return (String) holders(employeeNo).get(0).get("ticketHolderCode");
    }

    public static ValidatableResponse claim(long customerNumber, String code) {
        return as(Permission.CONTRACTS_CLAIM)
                .body(Map.of("customerNumber", customerNumber, "externalReference", code))
                .post("/customers/v2/benefits/contracts/claim-personnel-ticket")
                .then();
    }

    /** Imports a new active employee and claims the rights; the answer is the customer number. */
    public static int claimedEmployee() {
        int number = fresh();
        importCsv(row(number)).statusCode(200);
        claim(number, pickupCode(number)).statusCode(200);
        return number;
    }

    public static ValidatableResponse entitlements(long customerNumber, String travelDate) {
        return as(Permission.ENTITLEMENTS_READ)
                .queryParam("travelDate", travelDate)
                .get("/customers/v2/benefits/entitlements/" + customerNumber + "/by-customer-number")
                .then();
    }
}
