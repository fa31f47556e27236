package no.personnelticket.benchmarks.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service's live heap after a full garbage collection in the middle of a file. */
final class LiveHeap {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private final long pid;

    LiveHeap(long pid) {
        this.pid = pid;
    }

    /** Runs a full collection first. */
    double megabytes() throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram").start();
        String report = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(report);
        if (!total.find()) {
            throw new IllegalStateException("jcmd printed no heap size:\n" + report);
        }
        return Long.parseLong(total.group(1)) / 1e6;
    }

    /** Runs when everything except the file's last row has been sent. */
    interface Halt {
        void run() throws IOException;
    }

    /** A file that runs its {@link Halt} before its last row. */
    static final class HaltingFile extends InputStream {

        private final byte[] bytes;
        private final int lastRow;
        private final Halt halt;
        private int position;

        HaltingFile(String csv, Halt halt) {
            this.bytes = csv.getBytes(StandardCharsets.UTF_8);
            this.lastRow = csv.lastIndexOf('\n') + 1;
            this.halt = halt;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position == bytes.length) {
                return -1;
            }
            if (position == lastRow) {
                halt.run();
            }
            int end = position < lastRow ? lastRow : bytes.length;
            int some = Math.min(length, end - position);
            System.arraycopy(bytes, position, target, offset, some);
            position += some;
            return some;
        }
    }
}
