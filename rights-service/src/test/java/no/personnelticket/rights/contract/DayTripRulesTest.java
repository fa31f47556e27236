package no.personnelticket.rights.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;
import no.personnelticket.rights.right.TicketRight;
import no.personnelticket.rights.traveller.TravelTimeParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTripRulesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-06-15, 2026-06-14T22:00:00Z, 2026-06-15T22:00:00Z",
        "2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "2026-12-31, 2026-12-30T23:00:00Z, 2026-12-31T23:00:00Z",
    })
    void a_day_trip_by_date_is_that_day_in_norway_whatever_the_clocks_do(LocalDate day, Instant start, Instant end) {
        // When
        DayTrip trip = dayTrip(new DayTripRequest(day, null));

        // Then
        assertThat(trip.startsAt()).isEqualTo(start);
        assertThat(trip.endsAt()).isEqualTo(end);
        Contract subContract = subContract(trip);
        assertThat(subContract.validFrom()).isEqualTo(day);
        assertThat(subContract.validTo()).isEqualTo(day);
    }

    @Test
    void a_day_trip_by_time_is_24_hours_and_touches_two_days() {
        // When
        Contract subContract = subContract(dayTrip(from("2026-06-15T14:30:00+02:00")));

        // Then
        assertThat(subContract.validFrom()).isEqualTo("2026-06-15");
        assertThat(subContract.validTo()).isEqualTo("2026-06-16");
        assertThat(subContract.firstMoment()).isEqualTo(OffsetDateTime.parse("2026-06-15T14:30:00+02:00"));
        assertThat(subContract.lastMoment()).isEqualTo(OffsetDateTime.parse("2026-06-16T14:29:59+02:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15, true",
        "2026-06-16, true",
        "2026-06-17, false",
        "2026-06-15T14:29:59+02:00, false",
        "2026-06-15T14:30:00+02:00, true",
        "2026-06-16T12:29:59Z, true",
        "2026-06-16T12:30:00Z, false",
    })
    void a_sub_contract_holds_to_the_second_where_the_time_of_travel_is_known(String time, boolean isValid) {
        Contract subContract = subContract(dayTrip(from("2026-06-15T14:30:00+02:00")));
        assertThat(subContract.isValidAt(TravelTimeParameters.parse(time))).isEqualTo(isValid);
    }

    @Test
    void only_a_contract_with_a_coupon_left_can_be_a_parent() {
        DayTripRequest request = new DayTripRequest(LocalDate.parse("2026-06-15"), null);
        assertRefused(parent(null, 0, false), request, "CONTRACT_WITHOUT_COUPONS");
        assertRefused(subContract(dayTrip(request)), request, "CONTRACT_WITHOUT_COUPONS");
        assertRefused(parent(12, 12, false), request, "NO_COUPONS_LEFT");
        assertRefused(parent(12, 15, false), request, "NO_COUPONS_LEFT");
        assertRefused(parent(12, 0, true), request, "CONTRACT_ENDED");
        assertThat(DayTripRules.refusal(parent(12, 11, false), request, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:00:00+01:00",
        "2026-12-31T00:00:01+01:00",
        "2027-01-01T00:00:00+01:00",
        "+999999999-12-31T23:59:59Z"
    })
    void a_day_trip_does_not_cross_the_validity_of_its_parent(String start) {
        assertThat(DayTripRules.refusal(parent(12, 0, false), from(start), NOW)
                        .orElseThrow()
                        .field())
                .isEqualTo("validFrom");
    }

    @Test
    void a_day_trip_begins_at_one_time_and_is_not_over() {
        assertThat(refusal(new DayTripRequest(null, null), NOW).field()).isEqualTo("body");
        assertThat(refusal(
                                new DayTripRequest(
                                        LocalDate.parse("2026-06-15"), OffsetDateTime.parse("2026-06-15T12:00:00Z")),
                                NOW)
                        .field())
                .isEqualTo("body");
        assertThat(refusal(
                        new DayTripRequest(LocalDate.parse("2026-06-14"), null), Instant.parse("2026-06-15T00:00:00Z")))
                .isEqualTo(new DayTripRefusal(null, "travelDate", "must not be in the past"));
    }

    private static DayTripRefusal refusal(DayTripRequest request, Instant now) {
        return DayTripRules.refusal(parent(12, 0, false), request, now).orElseThrow();
    }

    private static void assertRefused(Contract parent, DayTripRequest request, String errorCode) {
        assertThat(DayTripRules.refusal(parent, request, NOW)
                        .orElseThrow()
                        .errorCode()
                        .name())
                .isEqualTo(errorCode);
    }

    private static DayTrip dayTrip(DayTripRequest request) {
        Contract parent = parent(12, 0, false);
        assertThat(DayTripRules.refusal(parent, request, NOW)).isEmpty();
        return DayTripRules.dayTrip(parent, request);
    }

    private static DayTripRequest from(String start) {
        return new DayTripRequest(null, OffsetDateTime.parse(start));
    }

    private static Contract subContract(DayTrip trip) {
        return parent(12, 0, false).subContract(UUID.randomUUID(), trip, NOW);
    }

    private static Contract parent(Integer couponsLimit, int couponsUsed, boolean isEnded) {
        return new Contract(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                new TicketRight(
                        "family private travel",
                        TravelType.PRIVATE,
                        new EntitlementProduct("ENT:EntitlementProduct:levelB1", "ENT:Version:EP-levelB1-1"),
                        couponsLimit,
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-12-31")),
                isEnded,
                couponsUsed,
                NOW,
                null);
    }
}
