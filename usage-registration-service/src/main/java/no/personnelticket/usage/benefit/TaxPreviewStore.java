package no.personnelticket.usage.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.benefit.TaxPreview.SavingsSoFar;
import no.personnelticket.usage.benefit.TaxedContract.Taxpayer;

/** Reads the contracts of purchases, and the savings of their employees. */
@ApplicationScoped
class TaxPreviewStore {

    private static final String CONTRACTS = """
            select contract_id, company_id, employee_reference, travel_type from contract
            where contract_id = any (?)""";

    private static final String SAVINGS_SO_FAR = """
            with parameters as (select ?::date as month),
            employee as (
                select distinct employee_reference, company_id from contract where employee_reference = any (?))
            select employee.*,
                   coalesce((select sum(saving) from counted_usage
                             where counted_usage.company_id = employee.company_id
                               and counted_usage.employee_reference = employee.employee_reference
                               and counted_usage.travel_type = 'PRIVATE'
                               and counted_usage.month between date_trunc('year', parameters.month) and parameters.month),
                            0.00) as saving_of_year,
                   (select amount from stated_elsewhere
                    where stated_elsewhere.company_id = employee.company_id
                      and stated_elsewhere.employee_reference = employee.employee_reference
                      and income_year = extract(year from parameters.month)) as used_elsewhere
            from employee cross join parameters""";

    private final Database database;

    TaxPreviewStore(Database database) {
        this.database = database;
    }

    /** The known ones of these contracts, by id. */
    Map<UUID, TaxedContract> contracts(Collection<UUID> contractIds) {
        return database
                .query(
                        CONTRACTS,
                        row -> new TaxedContract(
                                row.getObject("contract_id", UUID.class),
                                taxpayer(row),
                                TravelType.valueOf(row.getString("travel_type"))),
                        Column.of("uuid", contractIds, Function.identity()))
                .stream()
                .collect(Collectors.toMap(TaxedContract::contractId, Function.identity()));
    }

    /**
     * The private savings of the employees so far, with each of their employers.
     *
     * @param month the current one; the savings of its year up to and including it count
     */
    Map<Taxpayer, SavingsSoFar> savingsSoFar(Collection<UUID> employeeReferences, YearMonth month) {
        return database
                .query(
                        SAVINGS_SO_FAR,
                        row -> Map.entry(
                                taxpayer(row),
                                new SavingsSoFar(
                                        month.getYear(),
                                        Money.nok(row.getBigDecimal("saving_of_year")),
                                        Optional.ofNullable(row.getBigDecimal("used_elsewhere"))
                                                .map(Money::nok))),
                        month.atDay(1),
                        Column.of("uuid", employeeReferences, Function.identity()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Taxpayer taxpayer(ResultSet row) throws SQLException {
        return new Taxpayer(row.getInt("company_id"), row.getObject("employee_reference", UUID.class));
    }
}
