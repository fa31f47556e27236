/** Months: the tax savings report, closing it, and the taxable benefits. */
package no.personnelticket.usage.report;
