/** The newest images of contracts, as the rights-service published them. */
package no.personnelticket.validation.contract;
