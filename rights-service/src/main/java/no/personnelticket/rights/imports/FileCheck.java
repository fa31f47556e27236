package no.personnelticket.rights.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import no.personnelticket.http.ErrorSpecification;
import no.personnelticket.rights.employee.EmployeeRecord;

/** What a record must be beside the other records of its file, and beside who sends it. */
final class FileCheck {

    private final IntPredicate mayWrite;
    private final IntPredicate isMember;
    private final Map<Integer, String> companies = new HashMap<>();
    private final Map<Person, Long> persons = new HashMap<>();
    private final Map<EmployeeNumber, Long> numbers = new HashMap<>();

    private record Person(int companyId, LocalDate dateOfBirth, String ssn) {
        @Override
        public String toString() {
            return "Person";
        }
    }

    private record EmployeeNumber(int companyId, long employeeNo) {}

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
        String reason = companies.computeIfAbsent(record.companyId(), this::refusal);
        if (!reason.isEmpty()) {
            return List.of(new ErrorSpecification("companyId", reason));
        }
        Person person = new Person(record.companyId(), record.dateOfBirth(), record.ssn());
        EmployeeNumber number = new EmployeeNumber(record.companyId(), record.employeeNo());
        List<ErrorSpecification> wrong = Stream.of(
                        duplicate("ssn", "is the same person as in line ", persons.get(person)),
                        duplicate("employeeNo", "is the number of another person in line ", numbers.get(number)))
                .flatMap(List::stream)
                .limit(1)
                .toList();
        if (wrong.isEmpty()) {
            persons.put(person, line);
            if (record.employeeNo() > 0) {
                numbers.put(number, line);
            }
        }
        return wrong;
    }

    private static List<ErrorSpecification> duplicate(String field, String reason, Long line) {
        return line == null ? List.of() : List.of(new ErrorSpecification(field, reason + line));
    }

    private String refusal(int companyId) {
        if (!mayWrite.test(companyId)) {
            return "is not covered by the token";
        }
        return isMember.test(companyId) ? "" : "is not a member company";
    }
}
