package no.personnelticket.usage.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import no.personnelticket.store.Database;
import no.personnelticket.usage.report.WholeMonth;
import no.personnelticket.usage.verification.Verification.Finding;

/** Counts again. */
@ApplicationScoped
public class VerificationStore {

    private final Database database;

    public VerificationStore(Database database) {
        this.database = database;
    }

    /** What every invariant finds, in their order. */
    List<Finding> verify(CompanyMonths months) {
        return database.inLongTransaction(WholeMonth.LIMIT, () -> Arrays.stream(Invariant.values())
                .map(invariant -> verify(invariant, months))
                .toList());
    }

    private Finding verify(Invariant invariant, CompanyMonths months) {
        return database.query(
                        invariant.sql(),
                        row -> new Finding(
                                invariant,
                                invariant.sentence(),
                                row.getLong("looked_at"),
                                row.getLong("wrong"),
                                List.of((String[]) row.getArray("first_wrong").getArray())),
                        months.companyId(),
                        months.from().atDay(1),
                        months.to().atDay(1))
                .get(0);
    }
}
