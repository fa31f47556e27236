/** The tax savings report, and closing a month. */
package no.personnelticket.usage.report;
