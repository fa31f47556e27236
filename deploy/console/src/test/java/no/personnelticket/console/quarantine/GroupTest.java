package no.personnelticket.console.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupTest {

    private final Quarantined price = quarantined("malformed-body", "tickets[0].pricePaid must be an amount");
    private final Quarantined client = quarantined("malformed-body", "clientName must not be blank");
    private final Quarantined late = quarantined("implausible", "distributedAt must not be more than 24 hours ahead");
    private final Quarantined before = quarantined("", "clientName must not be blank");
    private final List<Quarantined> all = List.of(price, client, late, before);

    @Test
    void records_are_grouped_by_the_code_of_their_reason_and_by_its_words_where_they_have_none() {
        assertThat(Group.of(all))
                .extracting(Group::reasonCode, Group::name, Group::records)
                .containsExactlyInAnyOrder(
                        tuple("malformed-body", "malformed-body", List.of(price, client)),
                        tuple("implausible", "implausible", List.of(late)),
                        tuple("", "clientName must not be blank", List.of(before)));
    }

    @Test
    void a_group_says_its_reasons_in_words() {
        Group group = Group.of(Likeness.of(price), all);

        assertThat(group.reasons()).containsExactlyInAnyOrder(price.reason(), client.reason());
        assertThat(group.otherReasons()).isEqualTo(1);
        assertThat(group.isNarrowed()).isFalse();
    }

    @Test
    void the_records_of_a_code_can_be_narrowed_to_those_with_the_same_words() {
        Group group = Group.of(Likeness.inWords(client), all);

        assertThat(group.records()).containsExactly(client);
        assertThat(group.isNarrowed()).isTrue();
        assertThat(group.name()).isEqualTo("clientName must not be blank");
    }

    @Test
    void records_that_have_no_code_are_alike_by_their_words_only() {
        assertThat(Group.of(Likeness.of(before), all).records()).containsExactly(before);
        assertThat(Group.of(Likeness.inWords(before), all).isNarrowed()).isFalse();
    }

    private static Quarantined quarantined(String code, String reason) {
        Map<String, String> headers = Records.headers(reason);
        headers.put("quarantine_reason_code", code);
        headers.values().removeIf(String::isEmpty);
        return Records.received(Records.golden(), headers);
    }
}
