package no.personnelticket.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each way to be wrong is found, alone; a suite that cannot fail is worth nothing. */
class RecountTest {

    private final Books books = Books.inOrder();

    @Test
    void nothing_is_wrong_when_all_is_as_it_must_be() {
        assertThat(books.verdict().examples()).isEmpty();
        assertThat(books.verdict().isClean()).isTrue();
        assertThat(books.verdict().line(3, 8)).isEqualTo("faults=3 events=8 lost=0 doubled=0 torn=0 stuck=0");
    }

    @Test
    void a_distribution_that_is_registered_nowhere_is_lost() {
        books.distributions.clear();
        books.usages.clear();
        books.usageRegistered.clear();
        books.tickets.clear();
        books.refunds.clear();
        books.owedRefunds.clear();
        books.couponsInRights.clear();
        books.couponsInValidation.clear();

        assertThat(books.verdict().lost()).containsExactly("distribution D1 should be registered");
    }

    @Test
    void a_refund_that_is_not_registered_is_lost() {
        books.refunds.clear();

        assertThat(books.verdict().lost()).containsExactly("refund R1 should be registered");
    }

    @Test
    void a_usage_that_was_not_published_is_lost() {
        books.usageRegistered.remove(0);

        assertThat(books.verdict().lost()).containsExactly("usage " + Books.USAGE + " should be on UsageRegistered");
    }

    @Test
    void an_answered_request_whose_event_is_missing_is_lost() {
        books.selected.clear();

        assertThat(books.verdict().lost()).containsExactly("event S1 was answered for and should be on RightsSelected");
    }

    @Test
    void a_bad_record_that_is_not_in_quarantine_is_lost() {
        books.quarantined.clear();

        assertThat(books.verdict().lost()).hasSize(1).allMatch(line -> line.contains("should be in quarantine"));
    }

    @Test
    void a_good_record_in_quarantine_is_lost() {
        books.quarantined.put(new Position("TicketDistributed", 0, 2), "cannot be taken");

        assertThat(books.verdict().lost())
                .containsExactly("a good record at TicketDistributed-0@2 should not be in quarantine: cannot be taken");
    }

    @Test
    void a_check_that_was_not_published_is_lost() {
        books.checked.clear();

        assertThat(books.verdict().lost()).containsExactly("distribution D1 should be on DistributionChecked");
    }

    @Test
    void an_image_that_validation_does_not_have_is_lost() {
        books.versions.put(Books.MADE_UP, 2L);

        assertThat(books.verdict().lost()).hasSize(1).allMatch(line -> line.contains("should have version 3"));
    }

    @Test
    void an_old_image_that_comes_last_on_its_topic_is_lost() {
        books.images.add(new Found.Published(Books.CONTRACT.toString(), Books.CONTRACT + "/1", "image 1"));

        assertThat(books.verdict().lost()).hasSize(1).allMatch(line -> line.contains("the last image"));
    }

    @Test
    void coupons_that_were_not_counted_are_lost() {
        books.couponsInValidation.remove(0);

        assertThat(books.verdict().lost()).hasSize(1).allMatch(line -> line.contains("validation"));
    }

    @Test
    void two_rows_for_one_ticket_are_doubled() {
        books.usages.add(new Found.Usage(UUID.randomUUID(), "D1", "T1", Books.CONTRACT, 0, null));

        assertThat(books.verdict().doubled())
                .containsExactly("ticket D1/T1 by null should have one row in usage, but has 2");
    }

    @Test
    void two_bodies_under_one_event_id_are_doubled() {
        books.usageRegistered.add(new Found.Published("key", Books.USAGE.toString(), "another body"));

        assertThat(books.verdict().doubled()).hasSize(1).allMatch(line -> line.contains("one body, but has 2"));
    }

    @Test
    void a_selection_that_was_never_answered_for_is_doubled() {
        books.selected.add(new Found.Published("key", "S2", "selection"));

        assertThat(books.verdict().doubled()).hasSize(1).allMatch(line -> line.contains("decided twice"));
    }

    @Test
    void coupons_that_were_counted_twice_are_doubled() {
        books.couponsInValidation.add(new Found.CouponUse(UUID.randomUUID(), Books.CONTRACT, 1));

        assertThat(books.verdict().doubled()).hasSize(1).allMatch(line -> line.contains("coupons used in validation"));
    }

    @Test
    void a_reversal_that_was_not_counted_is_lost_although_the_sum_is_too_high() {
        books.couponsInRights.remove(1);

        assertThat(books.verdict().lost()).hasSize(1).allMatch(line -> line.contains("but has 1"));
        assertThat(books.verdict().doubled()).isEmpty();
    }

    @Test
    void an_aborted_distribution_that_is_registered_is_doubled() {
        books.refused.put("D1", "it was aborted");

        assertThat(books.verdict().doubled())
                .containsExactly("distribution D1 should not be registered: it was aborted");
    }

    @Test
    void a_distribution_that_is_registered_altered_is_doubled() {
        books.alteredTo.put("D1", Books.CONTRACT);

        assertThat(books.verdict().doubled()).hasSize(2).allMatch(line -> line.contains("registered altered"));
    }

    @Test
    void a_distribution_without_its_usages_is_torn() {
        books.usages.remove(0);

        assertThat(books.verdict().torn()).anyMatch(line -> line.contains("should have usages of its tickets [T1]"));
    }

    @Test
    void a_usage_without_its_distribution_is_torn() {
        books.distributions.clear();

        assertThat(books.verdict().torn()).hasSize(2).allMatch(line -> line.contains("should have its distribution"));
    }

    @Test
    void a_refund_without_its_reversal_is_torn() {
        books.usages.remove(1);
        books.usageRegistered.remove(1);

        assertThat(books.verdict().torn())
                .containsExactly("refund R1 is registered and should have reversed the tickets [T1] of D1");
    }

    @Test
    void a_published_usage_without_its_row_is_torn() {
        books.usageRegistered.add(new Found.Published("key", "U9", "usage"));

        assertThat(books.verdict().torn()).hasSize(1).allMatch(line -> line.contains("U9"));
    }

    @Test
    void a_ticket_that_validation_has_not_seen_is_torn() {
        books.tickets.clear();

        assertThat(books.verdict().torn()).hasSize(1).allMatch(line -> line.contains("should be in validation"));
    }

    @Test
    void a_contract_that_counts_other_than_its_coupons_is_torn() {
        books.couponsUsed = 2;

        assertThat(books.verdict().torn()).hasSize(1).allMatch(line -> line.contains("but has used 2"));
    }

    @Test
    void what_is_late_or_unanswered_is_stuck() {
        books.late.add("offer-service should be ready");
        books.unanswered.add("offer-service/search");

        assertThat(books.verdict().stuck()).hasSize(2);
    }
}
