package no.personnelticket.console.month;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.personnelticket.console.page.Viewer;
import no.personnelticket.console.service.Answer;
import no.personnelticket.console.service.Service;
import no.personnelticket.console.service.ServiceClient;

/** The companies that the viewer's token covers. */
@Singleton
public class CoveredCompanies {

    private static final int OF_A_PAGE = 20;

    private final Viewer viewer;
    private final ServiceClient services;

    public CoveredCompanies(Viewer viewer, ServiceClient services) {
        this.viewer = viewer;
        this.services = services;
    }

    /** A page of companies, ordered by id. */
    public record CompanyPage(List<Company> items, int page, int totalPages) {}

    /**
     * The companies that the token names. If the token covers all companies, those of the rights-service; empty if the
     * rights-service does not answer.
     */
    Optional<CompanyPage> page(int page) {
        List<String> named = viewer.companyIds();
        return named.contains("*") ? all(page) : Optional.of(named(page, named));
    }

    private Optional<CompanyPage> all(int page) {
        Answer answer = services.get(
                Service.RIGHTS,
                "/personnelticket/v2/companies?includeDeleted=true&perPage=" + OF_A_PAGE + "&page=" + page);
        boolean isUnavailable = answer.status() == 0 || answer.status() >= 500;
        return isUnavailable ? Optional.empty() : Optional.of(answer.orProblem().as(CompanyPage.class));
    }

    private static CompanyPage named(int page, List<String> companyIds) {
        List<Company> companies = companyIds.stream()
                .map(Integer::valueOf)
                .sorted()
                .skip((long) (page - 1) * OF_A_PAGE)
                .limit(OF_A_PAGE)
                .map(companyId -> new Company(companyId, null))
                .toList();
        return new CompanyPage(companies, page, (companyIds.size() + OF_A_PAGE - 1) / OF_A_PAGE);
    }
}
