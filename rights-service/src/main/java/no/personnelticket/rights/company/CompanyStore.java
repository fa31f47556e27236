package no.personnelticket.rights.company;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;

/** The member companies. */
@ApplicationScoped
@Transactional
public class CompanyStore {

    /** A company that takes part today. */
    public Optional<Company> find(int companyId) {
        return CompanyEntity.<CompanyEntity>findByIdOptional(companyId)
                .map(CompanyEntity::toCompany)
                .filter(company -> !company.isDeleted());
    }

    /** By prefix of employee number and part of the name, where given. */
    public Page<Company> search(String employeeNoPrefix, String name, boolean includeDeleted, Paging paging) {
        PanacheQuery<CompanyEntity> query = CompanyEntity.find(
                "(?1 is null or employeeNoPrefix = ?1)"
                        + " and (?2 is null or lower(name) like lower(concat('%', cast(?2 as string), '%')))"
                        + " and (?3 = true or deleted = false) order by companyId",
                employeeNoPrefix, name, includeDeleted);
        return Page.of(
                query.page(io.quarkus.panache.common.Page.of(paging.page() - 1, paging.perPage())).list().stream()
                        .map(CompanyEntity::toCompany)
                        .toList(),
                paging,
                query.count());
    }
}
