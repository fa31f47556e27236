package no.personnelticket.rights.employee;

/** What is read together with employees. */
record Included(boolean familyMembers, boolean ticketRights) {}
