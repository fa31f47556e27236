/** The discount of a ticket right on a standard offer: plain arithmetic on data, always with the same result. */
package no.personnelticket.offer.pricing;
