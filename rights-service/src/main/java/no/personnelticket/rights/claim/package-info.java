/** Claiming: a customer connects the rights behind a pickup code to a private profile. */
package no.personnelticket.rights.claim;
