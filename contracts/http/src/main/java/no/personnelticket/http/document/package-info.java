/** Completes the OpenAPI document of each service when it is built. */
package no.personnelticket.http.document;
