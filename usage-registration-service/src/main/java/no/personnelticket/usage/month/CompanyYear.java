package no.personnelticket.usage.month;

/** A calendar year of a company, for which the tax-free amount applies. */
public record CompanyYear(int companyId, int year) {}
