package no.personnelticket.messaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;

/** The log lines of a category while it is open. */
public final class LogLines extends ExtHandler {

    private final Logger logger;
    private final List<ExtLogRecord> lines = Collections.synchronizedList(new ArrayList<>());

    private LogLines(Logger logger) {
        this.logger = logger;
    }

    public static LogLines of(String category) {
        LogLines lines = new LogLines(Logger.getLogger(category));
        lines.logger.addHandler(lines);
        return lines;
    }

    /** The trace ids of the lines that contain a text. */
    public List<String> traceIds(String text) {
        return lines.stream()
                .filter(line -> line.getMessage().contains(text))
                .map(line -> line.getMdc("traceId"))
                .toList();
    }

    @Override
    protected void doPublish(ExtLogRecord line) {
        line.copyMdc();
        lines.add(line);
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
