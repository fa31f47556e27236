package no.personnelticket.rights.employee;

/** Which details are read together with employees. */
record RequestedDetails(boolean familyMembers, boolean ticketRights) {}
