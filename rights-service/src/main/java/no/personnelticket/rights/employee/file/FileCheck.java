package no.personnelticket.rights.employee.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.employee.EmployeeRecord;

/** Checks a record against the other records of its file and against the caller's permissions. */
final class FileCheck {

    private static final int DIFFERENT_SSN = 100_000;

    private final IntPredicate mayWrite;
    private final IntPredicate isMember;
    private final Map<Integer, Company> companies = new HashMap<>();

    /**
     * The records of a company so far.
     *
     * @param refusal why none of its records is imported; empty if they are
     * @param persons the line of each person
     * @param numbers the line of each employee number
     */
    private record Company(String refusal, Map<Long, Long> persons, Map<Long, Long> numbers) {

        static Company of(String refusal) {
            return new Company(refusal, new HashMap<>(), new HashMap<>());
        }
    }

    /**
     * @param mayWrite whether the caller may write a company's employees
     * @param isMember whether the company is a member
     */
    FileCheck(IntPredicate mayWrite, IntPredicate isMember) {
        this.mayWrite = mayWrite;
        this.isMember = isMember;
    }

    /** What is wrong with a valid record; if nothing is, its person and number are stored with the line. */
    List<Finding> check(EmployeeRecord record, long line) {
        Company company = companies.computeIfAbsent(record.companyId(), id -> Company.of(refusal(id)));
        if (!company.refusal().isEmpty()) {
            return List.of(new Finding("companyId", company.refusal()));
        }
        Long samePerson = company.persons().get(person(record));
        if (samePerson != null) {
            return List.of(new Finding("ssn", "is the same person as in line " + samePerson));
        }
        Long sameNumber = company.numbers().get(record.employeeNo());
        if (sameNumber != null) {
            return List.of(new Finding("employeeNo", "is the number of another person in line " + sameNumber));
        }
        company.persons().put(person(record), line);
        if (record.employeeNo() > 0) {
            company.numbers().put(record.employeeNo(), line);
        }
        return List.of();
    }

    private static long person(EmployeeRecord record) {
        return record.dateOfBirth().toEpochDay() * DIFFERENT_SSN + Integer.parseInt(record.ssn());
    }

    private String refusal(int companyId) {
        if (!mayWrite.test(companyId)) {
            return "is not covered by the token";
        }
        return isMember.test(companyId) ? "" : "is not a member company";
    }
}
