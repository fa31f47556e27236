package no.personnelticket.rights.employee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.http.request.EventText;
import no.personnelticket.rights.right.Employment;
import no.personnelticket.rights.right.HireEndCause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An employee as a company imports it [P]. Dates are days in Norway; percentages are 0 to 100.
 *
 * @param id of an employee that exists, to update it; null for a new one or one that is matched by birth date and ssn
 * @param employeeNo zero or negative for some pensioners
 * @param ssn the last five digits of the national id
 * @param hireEndDate the last day of the employment, or null while it lasts
 * @param disabilityFromDate required if the grade is above zero
 */
public record EmployeeRecord(
        UUID id,
        Long employeeNo,

        @Schema(minimum = "1") Integer companyId,
        Integer employmentTypeId,
        LocalDate dateOfBirth,

        @Schema(pattern = "^\\d{5}$") String ssn,

        @Schema(maxLength = EmployeeRecordRules.LONGEST_TEXT, pattern = EventText.NOT_BLANK)
        String firstName,

        @Schema(maxLength = EmployeeRecordRules.LONGEST_TEXT, pattern = EventText.NOT_BLANK)
        String surname,

        @Schema(maxLength = EmployeeRecordRules.LONGEST_TEXT, pattern = EventText.NOT_BLANK)
        String addressLine,

        @Schema(maxLength = EmployeeRecordRules.LONGEST_TEXT, pattern = EventText.NOT_BLANK)
        String postalCode,

        @Schema(defaultValue = "false") Boolean abstainFromTicket,
        LocalDate hireStartDate,
        String payType,
        LocalDate hireEndDate,
        HireEndCause hireEndCause,

        @Schema(minimum = "0", maximum = "100", defaultValue = "0")
        Integer disabilityGrade,

        LocalDate disabilityFromDate,

        @Schema(minimum = "0", maximum = "100") BigDecimal employmentPercentage,
        LocalDate employmentPercentageDate,

        @Schema(minimum = "0", maximum = "100") BigDecimal paidPercentage,
        LocalDate leaveFromDate,
        Boolean isDeleted) {

    public EmployeeRecord {
        abstainFromTicket = abstainFromTicket != null && abstainFromTicket;
        disabilityGrade = disabilityGrade == null ? 0 : disabilityGrade;
    }

    /** The facts that decide on the rights. */
    public Employment employment() {
        return new Employment(hireStartDate, hireEndDate, hireEndCause, abstainFromTicket, isDeleted);
    }

    /** Leaves out everything personal. */
    @Override
    public String toString() {
        return "EmployeeRecord[company " + companyId + "]";
    }
}
