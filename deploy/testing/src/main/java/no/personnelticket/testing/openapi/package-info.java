/** Holds what a service answers to its OpenAPI document, in every test of the service. */
package no.personnelticket.testing.openapi;
