package no.personnelticket.local.sale;

/** Who is told what happens, as it happens. */
interface Transcript {

    /** A new part of the sale begins. */
    void heading(String text);

    /** A step within it, with the number that it has in the sales process, or null. */
    void step(Integer number, String title);

    void call(Call call);

    /** What came out of a step, in the words of the field. */
    void result(String text);

    /** The tax savings report. */
    void report(String csv);

    /** The end; the reason why it failed, or null. */
    void end(String failure, double seconds);
}
