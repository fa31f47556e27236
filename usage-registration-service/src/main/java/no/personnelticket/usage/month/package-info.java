/** Months of companies, as callers name them. */
package no.personnelticket.usage.month;
