package no.personnelticket.usage.verification;

import java.time.YearMonth;

/** The months of a company from one to another, both included. */
record CompanyMonths(int companyId, YearMonth from, YearMonth to) {}
