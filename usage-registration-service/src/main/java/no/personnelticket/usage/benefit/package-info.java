/** What of the savings is taxable income: of a month, in the a-melding, and of a purchase before it is made. */
package no.personnelticket.usage.benefit;
