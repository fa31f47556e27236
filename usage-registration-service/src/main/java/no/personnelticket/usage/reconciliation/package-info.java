/** What was registered on a day, and which reports hold the savings. */
package no.personnelticket.usage.reconciliation;
