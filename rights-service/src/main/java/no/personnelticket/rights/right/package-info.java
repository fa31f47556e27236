/** Which ticket rights a holder has and why: the policies, pure, in one visible list, and their explanations. */
package no.personnelticket.rights.right;
