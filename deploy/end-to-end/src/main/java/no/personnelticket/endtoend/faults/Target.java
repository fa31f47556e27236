package no.personnelticket.endtoend.faults;

import no.personnelticket.local.LocalSystem;

/** The system under test, with the objects that faults need. */
record Target(LocalSystem system, Publisher publisher, Ledger ledger, Population population) {}
