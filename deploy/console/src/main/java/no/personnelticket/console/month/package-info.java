/** The months of companies: how far they are, closing them, and what their reports are made of. */
package no.personnelticket.console.month;
