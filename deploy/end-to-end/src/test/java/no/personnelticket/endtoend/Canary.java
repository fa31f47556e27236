package no.personnelticket.endtoend;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An employee of company 1 whose names, address, birth date and national id stand nowhere else, so that a leak is found. */
record Canary(int employeeNo, LocalDate born, String ssn) {

    static final int COMPANY = 1;
    static final String FIRST_NAME = "Kvitrine";
    static final String SURNAME = "Fjordkanari";
    static final String ADDRESS = "Buretrappa 77";
    static final String FAMILY_NAME = "Undulatine";
    static final LocalDate FAMILY_BORN = LocalDate.parse("2012-02-29");

    /** The first digit keeps the five apart from ports, process ids and durations, which are smaller. */
    static Canary of(int employeeNo, LocalDate born, int which) {
        List<String> ssns =
                NationalIds.of(born).stream().filter(ssn -> ssn.startsWith("9")).toList();
        return new Canary(employeeNo, born, ssns.get(which));
    }

    Canary with(int otherEmployeeNo, Canary identity) {
        return new Canary(otherEmployeeNo, identity.born(), identity.ssn());
    }

    String row() {
        return String.join(
                ",",
                Integer.toString(employeeNo),
                Integer.toString(COMPANY),
                "1",
                born.toString(),
                ssn,
                FIRST_NAME,
                SURNAME,
                ADDRESS,
                "0155,false,2010-01-01,M,,,0,,100,,,,false");
    }

    /** The record of the JSON import. */
    String json(String id) {
        return """
                {"id":%s,"employeeNo":%d,"companyId":%d,"employmentTypeId":1,"dateOfBirth":"%s","ssn":"%s",
                 "firstName":"%s","surname":"%s","addressLine":"%s","postalCode":"0155","hireStartDate":"2010-01-01",
                 "employmentPercentage":100,"isDeleted":false}""".formatted(
                id == null ? "null" : '"' + id + '"', employeeNo, COMPANY, born, ssn, FIRST_NAME, SURNAME, ADDRESS);
    }

    /** Everything that says who the person is, in each form in which it is written. */
    Pattern personal() {
        return Pattern.compile(String.join(
                "|",
                FIRST_NAME,
                SURNAME,
                "Buretrappa",
                FAMILY_NAME,
                FAMILY_BORN.toString(),
                born.toString(),
                birthDigits() + ssn,
                "(?<![\\w.-])" + ssn + "(?![\\w.-])"));
    }

    private String birthDigits() {
        return DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT).format(born);
    }
}
