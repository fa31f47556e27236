/** Claiming: a customer connects the rights with a pickup code to a private profile. */
package no.personnelticket.rights.claim;
