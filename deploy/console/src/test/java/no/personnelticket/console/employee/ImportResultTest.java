package no.personnelticket.console.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.personnelticket.console.employee.ImportResult.Finding;
import org.junit.jupiter.api.Test;

class ImportResultTest {

    @Test
    void every_refused_and_doubtful_row_is_a_line_of_the_file_whatever_its_reason_holds() {
        // Given
        ImportResult result = new ImportResult(
                3,
                1,
                0,
                0,
                1,
                List.of(new Finding(3, "hireEndCause", "must be one of \"PENSION\", \"DEATH\"")),
                1,
                List.of(new Finding(4, "ssn", "control digits do not fit")));

        // When
        String csv = result.csv();

        // Then
        assertThat(csv).isEqualTo("""
                line,outcome,field,reason
                "3","refused","hireEndCause","must be one of ""PENSION"", ""DEATH""\"
                "4","warning","ssn","control digits do not fit"
                """);
    }
}
