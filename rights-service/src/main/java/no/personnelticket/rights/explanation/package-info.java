/** Why an employee and the family have the rights that they have, and not others. */
package no.personnelticket.rights.explanation;
