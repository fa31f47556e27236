/** Months and years of companies, and their query parameters. */
package no.personnelticket.usage.month;
