package no.personnelticket.usage.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.WholeMonth;
import no.personnelticket.usage.verification.Verification.Finding;

/** Checks all invariants. */
@ApplicationScoped
class VerificationStore {

    private final Database database;
    private final ReportRecountStore reports;
    private final Clock clock;

    VerificationStore(Database database, ReportRecountStore reports, Clock clock) {
        this.database = database;
        this.reports = reports;
        this.clock = clock;
    }

    /** The results of all invariants, in their order. */
    List<Finding> verify(CompanyMonths months) {
        return database.inLongTransaction(WholeMonth.LIMIT, () -> Arrays.stream(Invariant.values())
                .map(invariant -> verify(invariant, months))
                .toList());
    }

    private Finding verify(Invariant invariant, CompanyMonths months) {
        return invariant
                .sql()
                .map(sql -> verify(invariant, sql, months))
                .orElseGet(() -> reports.verify(invariant, months));
    }

    private Finding verify(Invariant invariant, String sql, CompanyMonths months) {
        return database.query(
                        sql,
                        row -> new Finding(
                                invariant,
                                invariant.sentence(),
                                row.getLong("checked"),
                                row.getLong("wrong"),
                                List.of((String[]) row.getArray("first_wrong").getArray())),
                        months.companyId(),
                        months.from().atDay(1),
                        months.to().atDay(1),
                        LocalDate.now(clock))
                .get(0);
    }
}
