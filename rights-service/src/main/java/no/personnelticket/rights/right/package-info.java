/** Decides which ticket rights a holder has: the policies in one list, in plain Java, and their explanations. */
package no.personnelticket.rights.right;
