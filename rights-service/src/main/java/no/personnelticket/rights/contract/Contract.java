package no.personnelticket.rights.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.events.TravelType;
import no.personnelticket.rights.right.TicketRight;
import no.personnelticket.rights.traveller.TravelTime;

/**
 * A ticket right as the sales platform sees it.
 *
 * @param version incremented with each change
 * @param right the right that it gives; for a day trip with the days on which it is valid
 * @param isEnded whether it was withdrawn before its last day
 * @param couponsUsed the sum over all usages; may be above the limit
 * @param changedAt when this version was made
 * @param dayTrip null unless it is a day-trip sub-contract
 */
public record Contract(
        UUID contractId,
        long version,
        UUID holderId,
        TicketRight right,
        boolean isEnded,
        int couponsUsed,
        Instant changedAt,
        DayTrip dayTrip) {

    static Contract first(UUID contractId, UUID holderId, TicketRight right, Instant now) {
        return new Contract(contractId, 1, holderId, right, false, 0, now, null);
    }

    /** The next version, with a changed right. */
    Contract following(TicketRight newRight, Instant now) {
        return new Contract(contractId, version + 1, holderId, newRight, false, couponsUsed, now, dayTrip);
    }

    /** The next version, withdrawn: its last valid day is yesterday. */
    Contract ended(LocalDate today, Instant now) {
        TicketRight endedRight = right.endingWith(today.minusDays(1));
        return new Contract(contractId, version + 1, holderId, endedRight, true, couponsUsed, now, dayTrip);
    }

    /** The first version of a day-trip sub-contract, with the right of this contract and no coupons. */
    public Contract subContract(UUID subContractId, DayTrip trip, Instant now) {
        TicketRight tripRight =
                right.withoutCoupons(day(trip.startsAt()), day(trip.endsAt().minusSeconds(1)));
        return new Contract(subContractId, 1, holderId, tripRight, false, 0, now, trip);
    }

    /** The same contract; if it is new, its version is the one after these. */
    Contract after(long versions) {
        return isFirstVersion()
                ? new Contract(contractId, versions + 1, holderId, right, isEnded, couponsUsed, changedAt, dayTrip)
                : this;
    }

    boolean isFirstVersion() {
        return version == 1;
    }

    boolean gives(TicketRight other) {
        return !isEnded && right.equals(other);
    }

    public TravelType travelType() {
        return right.travelType();
    }

    public EntitlementProduct product() {
        return right.product();
    }

    public LocalDate validFrom() {
        return right.validFrom();
    }

    public LocalDate validTo() {
        return right.validTo();
    }

    /** Null if it has no limit. */
    public Integer couponsLimit() {
        return right.couponsLimit();
    }

    /**
     * Null if it has no limit. Below zero if more coupons were used than the limit, because a ticket was sold without
     * a validation.
     */
    public Integer remainingCoupons() {
        return couponsLimit() == null ? null : couponsLimit() - couponsUsed;
    }

    public Status status() {
        if (isEnded) {
            return Status.ENDED;
        }
        return couponsLimit() != null && remainingCoupons() <= 0 ? Status.BLOCKED : Status.ACTIVE;
    }

    public boolean isValidOn(LocalDate day) {
        return !isEnded && !day.isBefore(validFrom()) && !day.isAfter(validTo());
    }

    /** To the second for a day trip, if the time of travel is known. */
    public boolean isValidAt(TravelTime time) {
        return isValidOn(time.day())
                && (dayTrip == null || time.moment().map(dayTrip::covers).orElse(true));
    }

    /** The first moment at which it can be used, in Norway's time. */
    public OffsetDateTime firstMoment() {
        return dayTrip == null ? startOf(validFrom()) : inNorway(dayTrip.startsAt());
    }

    /** The last second in which it can be used, in Norway's time. */
    public OffsetDateTime lastMoment() {
        return end().minusSeconds(1);
    }

    /** Whether it can no longer be used, neither now nor later. */
    public boolean isOverAt(Instant moment) {
        return isEnded || !moment.isBefore(end().toInstant());
    }

    private OffsetDateTime end() {
        return dayTrip == null ? startOf(validTo().plusDays(1)) : inNorway(dayTrip.endsAt());
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(NorwegianTime.ZONE).toOffsetDateTime();
    }

    private static LocalDate day(Instant moment) {
        return inNorway(moment).toLocalDate();
    }

    private static OffsetDateTime inNorway(Instant moment) {
        return moment.atZone(NorwegianTime.ZONE).toOffsetDateTime();
    }
}
