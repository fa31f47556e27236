package no.personnelticket.usage.month;

/** A calendar year of a company: the tax-free amount holds for it, and its months are closed one by one. */
public record CompanyYear(int companyId, int year) {}
