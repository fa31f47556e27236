/**
 * Ticket right holders: the employees and family members who hold rights, with their pickup codes and the proofs that they
 * are students.
 */
package no.personnelticket.rights.holder;
