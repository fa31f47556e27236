/** Imports an employee file (CSV): reads it row by row, checks it, and stores it chunk by chunk. */
package no.personnelticket.rights.employee.file;
