/** Ticket right holders: the employees and family members who hold rights, with their pickup codes. */
package no.personnelticket.rights.holder;
