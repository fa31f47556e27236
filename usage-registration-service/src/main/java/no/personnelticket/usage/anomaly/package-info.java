/** Refunds and tickets that somebody has to check, and the decisions on them. */
package no.personnelticket.usage.anomaly;
