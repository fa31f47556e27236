/** The offers as the offer-service priced them. */
package no.personnelticket.validation.offer;
