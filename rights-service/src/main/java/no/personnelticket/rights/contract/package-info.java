/**
 * Contracts: the rights as the sales platform sees them, their images on {@code ContractChanged}, their coupons, the day trips
 * for which coupons are used, and the renewal of all contracts.
 */
package no.personnelticket.rights.contract;
