/** The offer-service prices discounted offers for selected ticket rights. This package has what its features share. */
package no.personnelticket.offer;
