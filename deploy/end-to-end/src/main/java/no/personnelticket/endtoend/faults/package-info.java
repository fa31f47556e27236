/**
 * The fault suite: runs sales and events while processes die, hang and lock each other out and bad records arrive; then
 * compares everything that was sent with tables and topics. Start at
 * {@link no.personnelticket.endtoend.faults.FaultSuite}.
 */
package no.personnelticket.endtoend.faults;
