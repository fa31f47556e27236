/**
 * The fuzz suite: every operation of the OpenAPI documents and every event is driven with generated wrong input. Start at
 * {@link no.personnelticket.endtoend.fuzz.FuzzSuite}.
 */
package no.personnelticket.endtoend.fuzz;
