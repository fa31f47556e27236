package no.personnelticket.usage.search;

/** By what usages are looked for, and the value that they must have. */
record UsageCriterion(By by, Object value) {

    enum By {
        TICKET_DISTRIBUTION,
        CONTRACT,
        CUSTOMER,
        COMPANY
    }
}
