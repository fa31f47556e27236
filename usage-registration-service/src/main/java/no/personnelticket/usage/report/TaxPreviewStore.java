package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import no.personnelticket.usage.PostgresStore;
import no.personnelticket.usage.PostgresStore.Column;
import no.personnelticket.usage.report.TaxPreview.Standing;

/** What is known of the employees whose contracts a purchase would use. */
@ApplicationScoped
public class TaxPreviewStore {

    private static final String CONTRACTS = """
            select contract_id, company_id, employee_reference, travel_type from contract
            where contract_id = any (?)""";

    /** The month of now, or the first one after it that the company has not closed. */
    private static final String STANDINGS = """
            select employee_reference, company_id, month, coalesce(sum(saving), 0.00) as saving_of_year
            from (select distinct company_id, employee_reference,
                         greatest(cast(? as date), (select (max(report.month) + interval '1 month')::date from report
                                                    where report.company_id = contract.company_id)) as month
                  from contract where employee_reference = any (?)) as employee
            left join placed_usage using (company_id, employee_reference)
            where placed_usage.usage_id is null
               or travel_type = 'PRIVATE' and report_month between date_trunc('year', employee.month) and employee.month
            group by employee_reference, company_id, employee.month""";

    private final PostgresStore postgres;

    public TaxPreviewStore(PostgresStore postgres) {
        this.postgres = postgres;
    }

    /** Those of the contracts that are known, by id. */
    Map<UUID, TaxedContract> contracts(Collection<UUID> contractIds) {
        return postgres
                .query(
                        CONTRACTS,
                        row -> new TaxedContract(
                                row.getObject("contract_id", UUID.class),
                                row.getInt("company_id"),
                                row.getObject("employee_reference", UUID.class),
                                TravelType.valueOf(row.getString("travel_type"))),
                        Column.of("uuid", contractIds, Function.identity()))
                .stream()
                .collect(Collectors.toMap(TaxedContract::contractId, Function.identity()));
    }
}
