/** Starts the scripts of contracts/typescript from tests, where Node is there. */
package no.personnelticket.typescript;
