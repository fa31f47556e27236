/** The standard offers: what a journey costs everybody. */
package no.personnelticket.sandbox.offer;
