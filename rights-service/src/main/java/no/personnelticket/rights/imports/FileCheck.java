package no.personnelticket.rights.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import no.personnelticket.http.ErrorSpecification;
import no.personnelticket.rights.employee.EmployeeRecord;

/** What a record must be beside the other records of its file, and beside who sends it. */
final class FileCheck {

    private static final int DIFFERENT_SSN = 100_000;

    private final IntPredicate mayWrite;
    private final IntPredicate isMember;
    private final Map<Integer, Company> companies = new HashMap<>();

    /**
     * What is known of a company so far.
     *
     * @param refusal why none of its records is taken; empty when they are, and only then are there lines
     */
    private record Company(String refusal, FirstLines persons, FirstLines numbers) {

        static Company of(String refusal) {
            return refusal.isEmpty()
                    ? new Company(refusal, new FirstLines(), new FirstLines())
                    : new Company(refusal, null, null);
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

    /** What is wrong with a record that is right in itself; one with nothing wrong is remembered with its line. */
    List<ErrorSpecification> check(EmployeeRecord record, long line) {
        Company company = companies.computeIfAbsent(record.companyId(), id -> Company.of(refusal(id)));
        if (!company.refusal().isEmpty()) {
            return List.of(new ErrorSpecification("companyId", company.refusal()));
        }
        int samePerson = company.persons().of(person(record));
        if (samePerson > 0) {
            return List.of(new ErrorSpecification("ssn", "is the same person as in line " + samePerson));
        }
        int sameNumber = company.numbers().of(record.employeeNo());
        if (sameNumber > 0) {
            return List.of(
                    new ErrorSpecification("employeeNo", "is the number of another person in line " + sameNumber));
        }
        company.persons().add(person(record), line);
        if (record.employeeNo() > 0) {
            company.numbers().add(record.employeeNo(), line);
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
