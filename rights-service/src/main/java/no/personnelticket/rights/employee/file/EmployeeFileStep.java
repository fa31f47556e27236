package no.personnelticket.rights.employee.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.rights.employee.EmployeeImportStep;
import no.personnelticket.rights.employee.ImportResult;
import no.personnelticket.rights.employee.KnownCodeStore;
import no.personnelticket.rights.employee.file.FileOutcome.Imported;
import no.personnelticket.rights.employee.file.FileOutcome.Refused;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Imports a file: each chunk of rows is stored in a transaction of its own, then published. */
@ApplicationScoped
public class EmployeeFileStep {

    /**
     * Of all files together: imports of one company store one chunk after the other, and a chunk that waits for too
     * many others would run into the lock timeout.
     */
    private final Semaphore chunksAtATime = new Semaphore(3, true);

    private final EmployeeImportStep step;
    private final KnownCodeStore codes;
    private final CompanyStore companies;
    private final ManagedExecutor executor;
    private final ImportMetrics metrics;
    private final Clock clock;

    public EmployeeFileStep(
            EmployeeImportStep step,
            KnownCodeStore codes,
            CompanyStore companies,
            ManagedExecutor executor,
            ImportMetrics metrics,
            Clock clock) {
        this.step = step;
        this.codes = codes;
        this.companies = companies;
        this.executor = executor;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Returns when all valid rows are stored and published. If it fails, importing the same file again imports the
     * rest. While a chunk is read, a few earlier ones are stored and published concurrently.
     *
     * @param declared the charset that the sender declared, or null
     * @param mayWrite whether the caller may write a company's employees
     * @param rowsRead is called at intervals with the number of rows read
     */
    FileOutcome importFile(InputStream file, Charset declared, IntPredicate mayWrite, LongConsumer rowsRead)
            throws IOException {
        FileText text = new FileText(file);
        if (text.refusal(declared).isPresent()) {
            return text.refusal(declared).get();
        }
        EmployeeFile rows = EmployeeFile.open(text.reader(declared));
        return rows.wrong().isEmpty() ? new Imported(importRows(rows, mayWrite, rowsRead)) : new Refused(rows.wrong());
    }

    private ImportResult importRows(EmployeeFile file, IntPredicate mayWrite, LongConsumer rowsRead) {
        BoundedExecutor chunks = new BoundedExecutor(executor, chunksAtATime);
        FileProgress progress = new FileProgress();
        FileCheck check =
                new FileCheck(mayWrite, companyId -> companies.find(companyId).isPresent());
        EmployeeFileImport rows = new EmployeeFileImport(
                check, progress.refused(), chunk -> chunks.execute(() -> importChunk(chunk, progress)), rowsRead);
        try {
            file.forEach(codes.all(), LocalDate.now(clock), rows::add);
            rows.finish();
        } finally {
            chunks.await();
            metrics.refused(progress.refused().rows());
        }
        return progress.result(rows.total());
    }

    private void importChunk(List<EmployeeCsvRow> chunk, FileProgress progress) {
        EmployeeImportStep.Imported imported =
                step.importAll(chunk.stream().map(EmployeeCsvRow::record).toList());
        metrics.imported(imported);
        progress.add(chunk, imported);
    }
}
