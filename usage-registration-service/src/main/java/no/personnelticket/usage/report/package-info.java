/** The tax savings report, and closing months. */
package no.personnelticket.usage.report;
