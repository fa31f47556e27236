/** Checks a service's responses against its OpenAPI document, in every test of the service. */
package no.personnelticket.testing.openapi;
