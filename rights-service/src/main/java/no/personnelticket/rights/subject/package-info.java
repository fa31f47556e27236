/** Exports and erases everything about a person on request, and erases persons who left after the retention time. */
package no.personnelticket.rights.subject;
