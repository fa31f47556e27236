/** The OpenAPI document of a service: what is the same in all of them is added here when the service is built. */
package no.personnelticket.http.document;
