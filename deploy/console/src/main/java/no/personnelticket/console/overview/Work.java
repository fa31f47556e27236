package no.personnelticket.console.overview;

/** The kinds of open work that the usage-registration-service counts, in the order of the page. */
public enum Work {
    MONTHS_DUE("months_due", "monthsDue"),
    ANOMALIES("anomalies_undecided", "anomalies"),
    USAGES_WITHOUT_CONTRACT("usages_awaiting_contract", "usagesWithoutContract"),
    REFUNDS_WITHOUT_TICKET("refunds_waiting", "refundsWithoutTicket");

    private final String metric;
    private final String messageKey;

    Work(String metric, String messageKey) {
        this.metric = metric;
        this.messageKey = messageKey;
    }

    /** The metric's name in Prometheus's format. */
    public String metric() {
        return metric;
    }

    /** The key of its name in {@link OverviewMessages}. */
    public String messageKey() {
        return messageKey;
    }

    public boolean isInMonths() {
        return this == MONTHS_DUE;
    }
}
