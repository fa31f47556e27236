/** What is kept about one person: exported and erased on request, and erased by itself when the person has left for long. */
package no.personnelticket.rights.subject;
