/** What the suites share: how they call a running system, read its topics, and wait until it has processed everything. */
package no.personnelticket.endtoend.system;
