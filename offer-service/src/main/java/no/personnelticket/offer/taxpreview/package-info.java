/** Tax previews of offers, from the usage-registration-service. */
package no.personnelticket.offer.taxpreview;
