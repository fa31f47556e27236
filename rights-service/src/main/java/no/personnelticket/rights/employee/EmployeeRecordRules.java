package no.personnelticket.rights.employee;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.personnelticket.http.ErrorSpecification;

/** What an imported record must be [P: required fields, five-digit ssn, disability date]. */
public final class EmployeeRecordRules {

    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private EmployeeRecordRules() {}

    /** All that is wrong with a record; empty when it can be taken. */
    public static List<ErrorSpecification> check(EmployeeRecord record) {
        List<ErrorSpecification> wrong = new ArrayList<>();
        required(record).forEach((field, value) -> {
            if (value == null || value.toString().isBlank()) {
                wrong.add(new ErrorSpecification(field, "is required"));
            }
        });
        refuse(
                wrong,
                record.ssn() != null && !FIVE_DIGITS.matcher(record.ssn()).matches(),
                "ssn",
                "must be five digits");
        refuse(
                wrong,
                record.disabilityGrade() < 0 || record.disabilityGrade() > 100,
                "disabilityGrade",
                "must be from 0 to 100");
        refuse(
                wrong,
                record.disabilityGrade() > 0 && record.disabilityFromDate() == null,
                "disabilityFromDate",
                "is required where disabilityGrade is above 0");
        refuse(wrong, !isPercentage(record.employmentPercentage()), "employmentPercentage", "must be from 0 to 100");
        refuse(wrong, !isPercentage(record.paidPercentage()), "paidPercentage", "must be from 0 to 100");
        refuse(wrong, endsBeforeItStarts(record), "hireEndDate", "must not be before hireStartDate");
        refuse(
                wrong,
                record.hireEndDate() != null && record.hireEndCause() == null,
                "hireEndCause",
                "is required where hireEndDate is given");
        return wrong;
    }

    private static Map<String, Object> required(EmployeeRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("employeeNo", record.employeeNo());
        fields.put("companyId", record.companyId());
        fields.put("employmentTypeId", record.employmentTypeId());
        fields.put("dateOfBirth", record.dateOfBirth());
        fields.put("ssn", record.ssn());
        fields.put("firstName", record.firstName());
        fields.put("surname", record.surname());
        fields.put("addressLine", record.addressLine());
        fields.put("postalCode", record.postalCode());
        fields.put("hireStartDate", record.hireStartDate());
        fields.put("employmentPercentage", record.employmentPercentage());
        fields.put("isDeleted", record.isDeleted());
        return fields;
    }

    private static boolean isPercentage(BigDecimal value) {
        return value == null || (value.signum() >= 0 && value.compareTo(HUNDRED) <= 0);
    }

    private static boolean endsBeforeItStarts(EmployeeRecord record) {
        return record.hireEndDate() != null
                && record.hireStartDate() != null
                && record.hireEndDate().isBefore(record.hireStartDate());
    }

    private static void refuse(List<ErrorSpecification> wrong, boolean isWrong, String field, String reason) {
        if (isWrong) {
            wrong.add(new ErrorSpecification(field, reason));
        }
    }
}
