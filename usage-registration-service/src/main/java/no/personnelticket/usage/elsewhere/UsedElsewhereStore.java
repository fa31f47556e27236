package no.personnelticket.usage.elsewhere;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.elsewhere.StatedElsewhere.OfEmployee;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.CompanyYear;

/** The statements of employers; a newer one replaces an older one, which is kept. */
@Singleton
class UsedElsewhereStore {

    private static final String ADD = """
            insert into used_elsewhere (company_id, income_year, stated_at, stated_by, client_name, employee_reference,
                                        amount)
            select ?, ?, ?, ?, ?, row.* from unnest(?, ?) as row""";

    private static final String FIND = """
            select employee_reference, amount, stated_at, stated_by, client_name from stated_elsewhere
            where company_id = ? and income_year = ? order by employee_reference""";

    private final Database database;

    UsedElsewhereStore(Database database) {
        this.database = database;
    }

    /** Adds statements, at most one for each employee. */
    void add(CompanyYear year, Collection<UsedElsewhere> stated, Instant at, CallingClient by) {
        database.update(
                ADD,
                year.companyId(),
                year.year(),
                at,
                by.id(),
                by.name(),
                Column.of("uuid", stated, UsedElsewhere::employeeReference),
                Column.of("numeric", stated, one -> one.amount().amount()));
    }

    /** The newest statement of each employee. */
    StatedElsewhere find(CompanyYear year) {
        List<OfEmployee> employees = database.query(
                FIND,
                row -> new OfEmployee(
                        row.getObject("employee_reference", UUID.class),
                        Money.nok(row.getBigDecimal("amount")),
                        Database.instant(row, "stated_at"),
                        row.getString("stated_by"),
                        row.getString("client_name")),
                year.companyId(),
                year.year());
        return new StatedElsewhere(year.companyId(), year.year(), employees);
    }
}
