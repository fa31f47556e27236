/** The issuer of bearer tokens. */
package no.personnelticket.sandbox.token;
