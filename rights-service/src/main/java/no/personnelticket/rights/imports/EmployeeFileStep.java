package no.personnelticket.rights.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.employee.KnownCodeStore;
import no.personnelticket.rights.imports.EmployeeImportStep.Taken;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Takes a file: each chunk of rows is stored in a transaction of its own and published after it. */
@ApplicationScoped
public class EmployeeFileStep {

    private final EmployeeImportStep step;
    private final ContractChangedPublisher publisher;
    private final KnownCodeStore codes;
    private final CompanyStore companies;
    private final ManagedExecutor executor;

    public EmployeeFileStep(
            EmployeeImportStep step,
            ContractChangedPublisher publisher,
            KnownCodeStore codes,
            CompanyStore companies,
            ManagedExecutor executor) {
        this.step = step;
        this.publisher = publisher;
        this.codes = codes;
        this.companies = companies;
        this.executor = executor;
    }

    /**
     * Returns when all good rows are stored and published. When it breaks half-way, the same file again takes the rest.
     *
     * @param mayWrite whether the caller may write a company's employees
     */
    ImportResult take(InputStream file, IntPredicate mayWrite) {
        ImportRunPublisher run = new ImportRunPublisher(publisher, executor);
        Map<Change, Long> changes = new EnumMap<>(Change.class);
        FileCheck check =
                new FileCheck(mayWrite, companyId -> companies.find(companyId).isPresent());
        EmployeeFileImport rows = new EmployeeFileImport(check, records -> {
            Taken taken = step.take(records);
            changes.merge(Change.NEW, (long) taken.added(), Long::sum);
            changes.merge(Change.UPDATED, (long) taken.updated(), Long::sum);
            changes.merge(Change.UNCHANGED, (long) taken.unchanged(), Long::sum);
            run.publish(taken.images());
        });
        try (var csv = EmployeeCsv.rows(file, codes.all())) {
            csv.forEach(rows::add);
            rows.finish();
        } finally {
            run.await();
        }
        return new ImportResult(
                rows.total(),
                changes.getOrDefault(Change.NEW, 0L),
                changes.getOrDefault(Change.UPDATED, 0L),
                changes.getOrDefault(Change.UNCHANGED, 0L),
                rows.refused());
    }
}
