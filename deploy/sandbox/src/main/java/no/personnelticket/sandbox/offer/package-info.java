/** The standard offers: the price of a journey for everybody. */
package no.personnelticket.sandbox.offer;
