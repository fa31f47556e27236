/**
 * The fuzz suite: sends generated wrong input to every operation of the OpenAPI documents, and publishes wrong events
 * of every type. Start at {@link no.personnelticket.endtoend.fuzz.FuzzSuite}.
 */
package no.personnelticket.endtoend.fuzz;
