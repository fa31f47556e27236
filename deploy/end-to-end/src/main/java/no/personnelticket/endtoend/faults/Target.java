package no.personnelticket.endtoend.faults;

import no.personnelticket.local.LocalSystem;

/** What faults are done to. */
record Target(LocalSystem system, Publisher publisher, Ledger ledger, Population population) {}
