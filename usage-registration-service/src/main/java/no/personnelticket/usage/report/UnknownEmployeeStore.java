package no.personnelticket.usage.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.CompanyYear;

/** The employees whom the rights-service did not know when a month was closed. */
@Singleton
class UnknownEmployeeStore {

    private static final String ADD = """
            insert into report_unknown_employee (company_id, month, employee_reference, usages, saving)
            select ?, ?, row.* from unnest(?, ?, ?) as row""";

    private static final String OF_YEAR = """
            select month, employee_reference, usages, saving from report_unknown_employee
            where company_id = ? and extract(year from month) = ? order by month, employee_reference""";

    private final Database database;

    UnknownEmployeeStore(Database database) {
        this.database = database;
    }

    /** Stores the employees whose usages could not be in the month's report, after the report. */
    void add(CompanyMonth month, Collection<UnknownEmployee> employees) {
        database.update(
                ADD,
                month.companyId(),
                month.firstDay(),
                Column.of("uuid", employees, UnknownEmployee::employeeReference),
                Column.of("int4", employees, UnknownEmployee::usages),
                Column.of("numeric", employees, employee -> employee.saving().amount()));
    }

    /** The employees of each closed month of the year that has any. */
    Map<YearMonth, List<UnknownEmployee>> find(CompanyYear year) {
        return database
                .query(
                        OF_YEAR,
                        row -> Map.entry(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                new UnknownEmployee(
                                        row.getObject("employee_reference", UUID.class),
                                        row.getInt("usages"),
                                        Money.nok(row.getBigDecimal("saving")))),
                        year.companyId(),
                        year.year())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
