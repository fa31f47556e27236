/** What came in on a day, what it became, and where the savings stand. */
package no.personnelticket.usage.reconciliation;
