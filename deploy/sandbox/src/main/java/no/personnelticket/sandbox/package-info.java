/**
 * A stand-in for the world outside: Customers, the standard offers, the sales platform and the issuer of tokens. All
 * state is in memory; what is known at start is in the files of the resource folder {@code data}.
 */
package no.personnelticket.sandbox;
