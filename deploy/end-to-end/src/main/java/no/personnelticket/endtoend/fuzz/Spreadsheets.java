package no.personnelticket.endtoend.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import no.personnelticket.endtoend.system.Chance;

/** Files as HR systems and spreadsheets write them: employees, or the tax-free amount used elsewhere. */
final class Spreadsheets {

    /** The first employee's number. */
    static final int EMPLOYEE = 790_001;

    private static final String EMPLOYEES = """
            employeeNo,companyId,employmentTypeId,dateOfBirth,ssn,firstName,surname,addressLine,postalCode,abstainFromTicket,\
            hireStartDate,payType,hireEndDate,hireEndCause,disabilityGrade,disabilityFromDate,employmentPercentage,\
            employmentPercentageDate,paidPercentage,leaveFromDate,isDeleted
            790001,2,1,1984-06-17,84750,Ola,Nordmann,Storgata 1,0155,false,2015-01-02,M,,,0,,100,,,,false
            790002,2,1,1984-06-17,85080,Kari,Nordmann,Storgata 1,0155,false,2015-01-02,M,,,0,,100,,,,false
            """;

    private static final String ELSEWHERE = """
            employeeReference,amount
            a6a3b1ff-7d2d-4b9c-a5e4-5c6f9f1d8a11,100.00
            """;

    private Spreadsheets() {}

    /** A valid file of two employees of company 2. */
    static String employees() {
        return EMPLOYEES;
    }

    /** A valid file for the operation at the path. */
    static byte[] draw(String path, Chance chance) {
        return (path.contains("/imports/") ? EMPLOYEES : ELSEWHERE)
                .replace(",", chance.isOneIn(4) ? ";" : ",")
                .getBytes(UTF_8);
    }

    /** The file with one error. */
    static byte[] wrong(String file, Chance chance) {
        return switch (chance.between(0, 9)) {
            case 0 -> chance.pick(WrongValues.BODIES);
            case 1 -> file.getBytes(Charset.forName("UTF-16"));
            case 2 -> (file + "\"").getBytes(UTF_8);
            case 3 -> shuffled(file, chance).getBytes(UTF_8);
            case 4 -> (file + "a\n".repeat(20_000)).getBytes(UTF_8);
            case 5 -> file.substring(file.indexOf('\n') + 1).getBytes(UTF_8);
            default -> withCell(file, chance).getBytes(UTF_8);
        };
    }

    private static String withCell(String file, Chance chance) {
        List<String> lines = new ArrayList<>(file.lines().toList());
        int line = chance.between(0, lines.size() - 1);
        List<String> cells = new ArrayList<>(Arrays.asList(lines.get(line).split("[,;]", -1)));
        cells.set(chance.between(0, cells.size() - 1), chance.pick(WrongValues.TEXTS));
        lines.set(line, String.join(",", cells));
        return String.join("\n", lines);
    }

    /** The header's columns in another order than the rows'. */
    private static String shuffled(String file, Chance chance) {
        int end = file.indexOf('\n');
        List<String> columns =
                new ArrayList<>(Arrays.asList(file.substring(0, end).split("[,;]", -1)));
        Collections.rotate(columns, chance.between(1, columns.size()));
        return String.join(",", columns) + file.substring(end);
    }
}
