package no.personnelticket.rights.employee.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.personnelticket.rights.employee.ImportResult;
import org.jboss.logging.Logger;

/** Sends the caller the progress of an import in lines of JSON; the last line is the result. */
final class ImportProgressPublisher {

    private static final Logger LOG = Logger.getLogger(ImportProgressPublisher.class);

    private final OutputStream answer;
    private final ObjectMapper json;

    ImportProgressPublisher(OutputStream answer, ObjectMapper json) {
        this.answer = answer;
        this.json = json;
    }

    /** A caller that disconnects does not stop the import. */
    void rowsRead(long rows) {
        try {
            write(Map.of("rowsRead", rows));
        } catch (IOException gone) {
            LOG.debugf("Nobody reads the progress any more, cause=%s", gone.getMessage());
        }
    }

    void ended(ImportResult result) throws IOException {
        write(Map.of("result", result));
    }

    private void write(Object line) throws IOException {
        answer.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        answer.flush();
    }
}
