/** The signed token by which ticket issuance can tell, without asking, that an offer was validated. */
package no.personnelticket.validation.token;
