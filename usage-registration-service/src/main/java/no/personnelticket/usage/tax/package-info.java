/** What of the savings is taxable income: pure functions, and the law's amounts as data. */
package no.personnelticket.usage.tax;
