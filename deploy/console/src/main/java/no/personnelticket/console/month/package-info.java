/** The months of companies: their state, their closing, and the usages behind their reports. */
package no.personnelticket.console.month;
