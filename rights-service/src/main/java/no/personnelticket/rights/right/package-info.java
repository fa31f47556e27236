/** Which ticket rights a holder has: the policies, pure, in one visible list. */
package no.personnelticket.rights.right;
