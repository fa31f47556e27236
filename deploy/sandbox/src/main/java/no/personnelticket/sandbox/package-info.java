/**
 * Replaces the external systems: Customers, the standard offers, the sales platform and the issuer of tokens. All state
 * is in memory; the files of the resource folder {@code data} hold the state at start.
 */
package no.personnelticket.sandbox;
