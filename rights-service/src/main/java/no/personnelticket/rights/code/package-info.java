/** The codes that records contain, and their meanings. */
package no.personnelticket.rights.code;
