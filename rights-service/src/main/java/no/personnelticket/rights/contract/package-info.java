/** Contracts: the rights as the sales platform sees them, and their images on {@code ContractChanged}. */
package no.personnelticket.rights.contract;
