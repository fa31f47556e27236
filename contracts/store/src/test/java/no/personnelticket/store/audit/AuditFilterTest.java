package no.personnelticket.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditFilterTest {

    @Test
    void a_subject_has_ids_and_months_and_nothing_about_the_person() {
        assertThat(AuditFilter.subject(
                        Map.of("id", List.of("2f7a1c9e-6b1d-5d58-8f43-0f2f6f0a9e11")),
                        Map.of(
                                "companyId", List.of("3"),
                                "employeeNo", List.of("-12"),
                                "dateOfBirth", List.of("1980-03-14"),
                                "ssn", List.of("23456"),
                                "name", List.of("Nordmann"))))
                .isEqualTo("companyId=3 employeeNo=-12 id=2f7a1c9e-6b1d-5d58-8f43-0f2f6f0a9e11");
    }

    @Test
    void a_uuid_is_found_in_whatever_form_it_was_sent_and_other_systems_ids_are_kept() {
        assertThat(AuditFilter.subject(
                        Map.of("id", List.of("2F7A1C9E-6B1D-5D58-8F43-0F2F6F0A9E11")),
                        Map.of("ticketDistributionId", List.of("ET:Distribution/A_1.2"))))
                .isEqualTo("id=2f7a1c9e-6b1d-5d58-8f43-0f2f6f0a9e11 ticketDistributionId=ET:Distribution/A_1.2");
    }

    @Test
    void what_is_no_id_is_left_out() {
        assertThat(AuditFilter.subject(
                        Map.of("id", List.of("Kari Nordmann")), Map.of("companyId", List.of("3\nclient=other"))))
                .isEmpty();
    }
}
