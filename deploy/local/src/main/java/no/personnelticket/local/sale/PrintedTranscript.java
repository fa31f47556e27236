package no.personnelticket.local.sale;

import java.io.PrintStream;
import java.util.Locale;

/** Prints each step as it happens; for people. */
final class PrintedTranscript implements Transcript {

    private final PrintStream out;

    PrintedTranscript(PrintStream out) {
        this.out = out;
    }

    @Override
    public void heading(String text) {
        out.println();
        out.println(text);
        out.println("=".repeat(text.length()));
    }

    @Override
    public void step(Integer number, String title) {
        out.println();
        out.println((number == null ? "" : number + "  ") + title);
    }

    @Override
    public void call(Call call) {
        String address = call.uri().getPath()
                + (call.uri().getQuery() == null ? "" : "?" + call.uri().getQuery());
        out.printf(Locale.ROOT, "   %s %s  %d, %d ms%n", call.method(), address, call.status(), call.milliseconds());
    }

    @Override
    public void result(String text) {
        text.lines().forEach(line -> out.println("   " + line));
    }

    @Override
    public void report(String csv) {
        out.println();
        out.print(csv);
    }

    @Override
    public void end(String failure, double seconds) {
        out.println();
        if (failure == null) {
            out.printf(Locale.ROOT, "Every step gave what it should, in %.1f s.%n", seconds);
        } else {
            out.println("FAILED: " + failure);
        }
    }
}
