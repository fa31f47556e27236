/** Refunds and tickets that somebody has to look at, and what was decided of them. */
package no.personnelticket.usage.anomaly;
