/** Reconciles the registrations of a day with the reports. */
package no.personnelticket.usage.reconciliation;
