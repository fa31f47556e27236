package no.personnelticket.usage.report;

import no.personnelticket.usage.month.CallingClient;

/**
 * The request to close a month, and the client that makes it.
 *
 * @param runningMonth whether the month may be closed before it is over
 * @param skipEarlierMonths whether usages of earlier open months may be reported in this month
 */
record ClosingRequest(CallingClient by, boolean runningMonth, boolean skipEarlierMonths) {}
