/** What an offer would add to taxable income, asked of the usage-registration-service. */
package no.personnelticket.offer.taxpreview;
