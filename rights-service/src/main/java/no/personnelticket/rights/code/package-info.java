/** The codes that records carry, and what they mean. */
package no.personnelticket.rights.code;
