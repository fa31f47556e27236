/** Proofs that holders are students, without which nobody travels as one. */
package no.personnelticket.rights.student;
