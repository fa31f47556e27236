package no.personnelticket.rights.entitlement;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.http.LocalizedText;
import no.personnelticket.rights.contract.Contract;

/**
 * An entitlement as published [P], with {@code travelType} and, if a travel date was given, {@code travellerType}
 * added. Validity is from the start of the first day to the end of the last in Europe/Oslo, and 24 hours for a
 * day-trip sub-contract, which names its {@code contractParent}.
 */
public record EntitlementResponse(
        String productId,
        String productVersion,
        UUID contractUUID,
        long contractOwnerCustomerNumber,
        String contractOwnerDisplayName,
        OffsetDateTime contractValidFrom,
        UserType passengerCategory,
        boolean isSeniorCitizen,
        List<LocalizedText> displayName,
        String contractExternalRef,
        OffsetDateTime contractValidTo,
        UUID contractParent,
        Long couponsLimit,
        Long remainingCoupons,
        TravelType travelType,
        UserType travellerType) {

    /**
     * @param travellerType the owner's traveller type on the day
     * @param isTravelDate whether the day is the travel date, or else today
     */
    static EntitlementResponse of(Entitlement entitlement, UserType travellerType, boolean isTravelDate) {
        Contract contract = entitlement.contract();
        return new EntitlementResponse(
                contract.product().id(),
                contract.product().version(),
                contract.contractId(),
                entitlement.ownerCustomerNumber(),
                entitlement.ownerDisplayName(),
                contract.firstMoment(),
                travellerType,
                travellerType == UserType.SENIOR,
                displayName(contract.travelType()),
                entitlement.externalReference(),
                contract.lastMoment(),
                contract.dayTrip() == null ? null : contract.dayTrip().parent(),
                number(contract.couponsLimit()),
                number(contract.remainingCoupons()),
                contract.travelType(),
                isTravelDate ? travellerType : null);
    }

    private static Long number(Integer coupons) {
        return coupons == null ? null : coupons.longValue();
    }

    private static List<LocalizedText> displayName(TravelType travelType) {
        return switch (travelType) {
            case PRIVATE ->
                List.of(
                        new LocalizedText("Personalbillett, privatreise", "nob"),
                        new LocalizedText("Personnel ticket, private travel", "eng"));
            case WORK ->
                List.of(
                        new LocalizedText("Personalbillett, tjenestereise", "nob"),
                        new LocalizedText("Personnel ticket, work travel", "eng"));
        };
    }

    /** Leaves out everything personal. */
    @Override
    public String toString() {
        return "EntitlementResponse[" + contractUUID + "]";
    }
}
