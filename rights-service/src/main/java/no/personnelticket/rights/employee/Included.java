package no.personnelticket.rights.employee;

/** What is to be read with employees. */
record Included(boolean familyMembers, boolean ticketRights) {}
