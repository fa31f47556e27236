/** The traveller type of a person on a day. */
package no.personnelticket.rights.traveller;
