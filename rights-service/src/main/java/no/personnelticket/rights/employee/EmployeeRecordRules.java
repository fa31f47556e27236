package no.personnelticket.rights.employee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.personnelticket.events.Plausible;
import no.personnelticket.rights.Finding;

/** The checks of an imported record [P: required fields, five-digit ssn, disability date]. */
public final class EmployeeRecordRules {

    /** The maximum length of a name or address line, in characters. */
    public static final int LONGEST_TEXT = 200;

    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final Finding MISFIT =
            new Finding("ssn", "does not fit dateOfBirth: the control digits of the national id or D-number are wrong");
    /** How many years ahead an employment may begin. */
    private static final int LONGEST_NOTICE = 2;

    private static final String UNREADABLE =
            "has a control character, or characters that cannot be read: the text must be UTF-8, or in the charset "
                    + "that Content-Type declares, as in text/csv; charset=windows-1252";
    private static final String POSSIBLE_DAYS = "must be from " + Plausible.FIRST_DAY + " to " + Plausible.LAST_DAY;

    private final EmployeeRecord record;
    private final LocalDate today;
    private final List<Finding> wrong = new ArrayList<>();

    private EmployeeRecordRules(EmployeeRecord record, LocalDate today) {
        this.record = record;
        this.today = today;
    }

    /** Everything that is wrong with a record; empty if it can be imported. */
    public static List<Finding> check(EmployeeRecord record, KnownCodes codes, LocalDate today) {
        EmployeeRecordRules rules = new EmployeeRecordRules(record, today);
        rules.checkWhatIsRequired();
        rules.checkTexts();
        rules.checkDates();
        rules.checkPerson();
        rules.checkCodes(codes);
        rules.checkNumbers();
        return rules.wrong;
    }

    /**
     * What is doubtful in a valid record, which is imported unchanged.
     *
     * @param formerNumber the person's employee number until now; null if it does not change
     */
    public static List<Finding> warnings(EmployeeRecord record, Long formerNumber) {
        List<Finding> doubtful = new ArrayList<>();
        if (formerNumber != null) {
            doubtful.add(new Finding(
                    "employeeNo", "was " + formerNumber + " until now for the person with this national id"));
        }
        if (!NationalId.of(record.dateOfBirth(), record.ssn()).fits()) {
            doubtful.add(MISFIT);
        }
        return doubtful;
    }

    private void checkWhatIsRequired() {
        required("employeeNo", record.employeeNo());
        required("companyId", record.companyId());
        required("employmentTypeId", record.employmentTypeId());
        required("dateOfBirth", record.dateOfBirth());
        requiredText("ssn", record.ssn());
        requiredText("firstName", record.firstName());
        requiredText("surname", record.surname());
        requiredText("addressLine", record.addressLine());
        requiredText("postalCode", record.postalCode());
        required("hireStartDate", record.hireStartDate());
        required("employmentPercentage", record.employmentPercentage());
        required("isDeleted", record.isDeleted());
    }

    private void checkTexts() {
        checkText("firstName", record.firstName());
        checkText("surname", record.surname());
        checkText("addressLine", record.addressLine());
        checkText("postalCode", record.postalCode());
    }

    private void checkText(String field, String text) {
        if (text != null) {
            refuse(text.length() > LONGEST_TEXT, field, "is longer than " + LONGEST_TEXT + " characters");
            refuse(!isReadable(text), field, UNREADABLE);
        }
    }

    private static boolean isReadable(String text) {
        return text.chars().noneMatch(character -> Character.isISOControl(character) || character == '\uFFFD');
    }

    private void checkDates() {
        checkDate("dateOfBirth", record.dateOfBirth());
        checkDate("hireStartDate", record.hireStartDate());
        checkDate("hireEndDate", record.hireEndDate());
        checkDate("disabilityFromDate", record.disabilityFromDate());
        checkDate("employmentPercentageDate", record.employmentPercentageDate());
        checkDate("leaveFromDate", record.leaveFromDate());
        refuse(isBefore(today, record.dateOfBirth()), "dateOfBirth", "must not be after today");
        refuse(
                isBefore(record.hireStartDate(), record.dateOfBirth()),
                "hireStartDate",
                "must not be before dateOfBirth");
        refuse(
                isBefore(today.plusYears(LONGEST_NOTICE), record.hireStartDate()),
                "hireStartDate",
                "must not be more than " + LONGEST_NOTICE + " years ahead");
        refuse(
                isBefore(record.hireEndDate(), record.hireStartDate()),
                "hireEndDate",
                "must not be before hireStartDate");
    }

    private void checkDate(String field, LocalDate date) {
        refuse(
                date != null && (date.isBefore(Plausible.FIRST_DAY) || date.isAfter(Plausible.LAST_DAY)),
                field,
                POSSIBLE_DAYS);
    }

    private void checkPerson() {
        refuse(record.ssn() != null && !FIVE_DIGITS.matcher(record.ssn()).matches(), "ssn", "must be five digits");
    }

    private void checkCodes(KnownCodes codes) {
        refuse(
                record.employmentTypeId() != null && !codes.employmentTypes().contains(record.employmentTypeId()),
                "employmentTypeId",
                "is not a known employment type");
        refuse(
                record.payType() != null && !codes.payTypes().contains(record.payType()),
                "payType",
                "is not a known pay type");
        refuse(
                record.hireEndDate() != null && record.hireEndCause() == null,
                "hireEndCause",
                "is required if hireEndDate is given");
        refuse(
                record.hireEndDate() == null && record.hireEndCause() != null,
                "hireEndDate",
                "is required if hireEndCause is given");
    }

    private void checkNumbers() {
        refuse(
                record.disabilityGrade() < 0 || record.disabilityGrade() > 100,
                "disabilityGrade",
                "must be from 0 to 100");
        refuse(
                record.disabilityGrade() > 0 && record.disabilityFromDate() == null,
                "disabilityFromDate",
                "is required if disabilityGrade is above 0");
        refuse(
                record.employeeNo() != null
                        && (record.employeeNo() > Plausible.HIGHEST_NUMBER
                                || record.employeeNo() < -Plausible.HIGHEST_NUMBER),
                "employeeNo",
                "must be from -" + Plausible.HIGHEST_NUMBER + " to " + Plausible.HIGHEST_NUMBER);
        refusePercentage("employmentPercentage", record.employmentPercentage());
        refusePercentage("paidPercentage", record.paidPercentage());
    }

    private void refusePercentage(String field, BigDecimal value) {
        if (value != null) {
            refuse(value.signum() < 0 || value.compareTo(HUNDRED) > 0, field, "must be from 0 to 100");
            refuse(value.scale() > 2, field, "must have no more than two decimals");
        }
    }

    private void required(String field, Object value) {
        refuse(value == null, field, "is required");
    }

    private void requiredText(String field, String text) {
        refuse(text == null || Plausible.isBlank(text), field, "is required");
    }

    private static boolean isBefore(LocalDate date, LocalDate other) {
        return date != null && other != null && date.isBefore(other);
    }

    private void refuse(boolean isWrong, String field, String reason) {
        if (isWrong) {
            wrong.add(new Finding(field, reason));
        }
    }
}
