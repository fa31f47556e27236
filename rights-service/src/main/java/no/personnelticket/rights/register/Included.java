package no.personnelticket.rights.register;

/** What is to be read with employees. */
record Included(boolean familyMembers, boolean ticketRights) {}
