/** Computes the taxable part of savings: pure functions, with the amounts of the law as data. */
package no.personnelticket.usage.tax;
