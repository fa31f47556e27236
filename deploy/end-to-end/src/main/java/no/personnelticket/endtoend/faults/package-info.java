/**
 * The fault suite: sales and events run while processes die, hang and lock each other out and bad records arrive; what
 * was sent is then recounted from tables and topics. Start at {@link no.personnelticket.endtoend.faults.FaultSuite}.
 */
package no.personnelticket.endtoend.faults;
