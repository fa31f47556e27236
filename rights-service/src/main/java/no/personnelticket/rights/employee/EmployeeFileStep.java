package no.personnelticket.rights.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.IntPredicate;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.rights.employee.EmployeeImportStep.Imported;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Imports a file: each chunk of rows is stored in a transaction of its own and published after it. */
@ApplicationScoped
public class EmployeeFileStep {

    private static final int CHUNKS_AT_A_TIME = 3;

    private final EmployeeImportStep step;
    private final KnownCodeStore codes;
    private final CompanyStore companies;
    private final ManagedExecutor executor;
    private final Clock clock;

    public EmployeeFileStep(
            EmployeeImportStep step,
            KnownCodeStore codes,
            CompanyStore companies,
            ManagedExecutor executor,
            Clock clock) {
        this.step = step;
        this.codes = codes;
        this.companies = companies;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Returns when all good rows are stored and published. When it fails half-way, the same file again imports the rest. While
     * a chunk is read, those before it are stored and published, a few at a time.
     *
     * @param mayWrite whether the caller may write a company's employees
     */
    ImportResult importFile(InputStream file, IntPredicate mayWrite) {
        BoundedExecutor chunks = new BoundedExecutor(executor, CHUNKS_AT_A_TIME);
        Counts counts = new Counts();
        FileCheck check =
                new FileCheck(mayWrite, companyId -> companies.find(companyId).isPresent());
        EmployeeFileImport rows =
                new EmployeeFileImport(check, records -> chunks.execute(() -> counts.add(step.importAll(records))));
        try (var csv = EmployeeCsv.rows(file, codes.all(), LocalDate.now(clock))) {
            csv.forEach(rows::add);
            rows.finish();
        } finally {
            chunks.await();
        }
        return counts.result(rows);
    }

    private static final class Counts {

        private long added;
        private long updated;
        private long unchanged;

        synchronized void add(Imported imported) {
            added += imported.added();
            updated += imported.updated();
            unchanged += imported.unchanged();
        }

        synchronized ImportResult result(EmployeeFileImport rows) {
            return new ImportResult(rows.total(), added, updated, unchanged, rows.refused());
        }
    }
}
