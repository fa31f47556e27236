/** Personal data: where it may be, and where it is never found. */
package no.personnelticket.endtoend.privacy;
