package no.personnelticket.local.sale;

/** Receives the steps of the sale as they happen. */
interface Transcript {

    /** A new part of the sale begins. */
    void heading(String text);

    /** A step, with its number in the sales process, or null. */
    void step(Integer number, String title);

    void call(Call call);

    /** The result of a step, in domain terms. */
    void result(String text);

    /** The tax savings report. */
    void report(String csv);

    /** The end of the sale, with the reason of a failure, or null. */
    void end(String failure, double seconds);
}
