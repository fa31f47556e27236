package no.personnelticket.usage.report;

import no.personnelticket.usage.month.CallingClient;

/**
 * Who asks for a month to be closed, and what that may do.
 *
 * @param runningMonth whether the month may still run
 * @param skipEarlierMonths whether what earlier open months would report may go into this month's report
 */
record ClosingRequest(CallingClient by, boolean runningMonth, boolean skipEarlierMonths) {}
