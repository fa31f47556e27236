/** The taxable part of savings: of a month, for the a-melding, and of a purchase before it is made. */
package no.personnelticket.usage.benefit;
