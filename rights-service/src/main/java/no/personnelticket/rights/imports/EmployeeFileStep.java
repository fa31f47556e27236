package no.personnelticket.rights.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.IntPredicate;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.employee.KnownCodeStore;
import no.personnelticket.rights.imports.EmployeeImportStep.Prepared;
import no.personnelticket.rights.imports.EmployeeImportStep.Taken;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Takes a file: each chunk of rows is stored in a transaction of its own and published after it. */
@ApplicationScoped
public class EmployeeFileStep {

    private static final int CHUNKS_UNDER_WAY = 3;

    private final EmployeeImportStep step;
    private final ContractChangedPublisher publisher;
    private final KnownCodeStore codes;
    private final CompanyStore companies;
    private final ManagedExecutor executor;
    private final Clock clock;

    public EmployeeFileStep(
            EmployeeImportStep step,
            ContractChangedPublisher publisher,
            KnownCodeStore codes,
            CompanyStore companies,
            ManagedExecutor executor,
            Clock clock) {
        this.step = step;
        this.publisher = publisher;
        this.codes = codes;
        this.companies = companies;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Returns when all good rows are stored and published. When it breaks half-way, the same file again takes the rest.
     * While a chunk is read and decided on, those before it are stored and published, a few at a time.
     *
     * @param mayWrite whether the caller may write a company's employees
     */
    ImportResult take(InputStream file, IntPredicate mayWrite) {
        Background chunks = new Background(executor, CHUNKS_UNDER_WAY);
        Counts counts = new Counts();
        FileCheck check =
                new FileCheck(mayWrite, companyId -> companies.find(companyId).isPresent());
        EmployeeFileImport rows = new EmployeeFileImport(check, records -> {
            Prepared prepared = step.prepare(records);
            chunks.begin(() -> counts.add(take(prepared)));
        });
        try (var csv = EmployeeCsv.rows(file, codes.all(), LocalDate.now(clock))) {
            csv.forEach(rows::add);
            rows.finish();
        } finally {
            chunks.await();
        }
        return counts.result(rows);
    }

    private Taken take(Prepared prepared) {
        Taken taken = step.take(prepared);
        publisher.publish(taken.first(), taken.changed());
        return taken;
    }

    private static final class Counts {

        private long added;
        private long updated;
        private long unchanged;

        synchronized void add(Taken taken) {
            added += taken.added();
            updated += taken.updated();
            unchanged += taken.unchanged();
        }

        synchronized ImportResult result(EmployeeFileImport rows) {
            return new ImportResult(rows.total(), added, updated, unchanged, rows.refused());
        }
    }
}
