package no.personnelticket.usage.verification;

import java.time.YearMonth;

/** A company's months from one to another, both included. */
record CompanyMonths(int companyId, YearMonth from, YearMonth to) {}
