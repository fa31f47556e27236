/** The rights-service decides who may travel on which right. This package has what its features share. */
package no.personnelticket.rights;
