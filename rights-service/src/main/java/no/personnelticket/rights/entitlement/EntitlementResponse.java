package no.personnelticket.rights.entitlement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.http.LocalizedText;
import no.personnelticket.http.TravelDate;
import no.personnelticket.rights.contract.Contract;

/**
 * An entitlement as published [P], with {@code travelType} and, where a travel date was given, {@code travellerType}
 * added. Validity is from the start of the first day to the end of the last in Europe/Oslo.
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
        Long couponsLimit,
        Long remainingCoupons,
        TravelType travelType,
        UserType travellerType) {

    /**
     * @param day on which the traveller type is asked for
     * @param isTravelDate whether that is the travel date, or just today
     */
    static EntitlementResponse of(Entitlement entitlement, LocalDate day, boolean isTravelDate) {
        Contract contract = entitlement.contract();
        UserType travellerType = entitlement.travellerTypeOn(day);
        return new EntitlementResponse(
                contract.product().id(),
                contract.product().version(),
                contract.contractId(),
                entitlement.ownerCustomerNumber(),
                entitlement.ownerDisplayName(),
                startOf(contract.validFrom()),
                travellerType,
                travellerType == UserType.SENIOR,
                displayName(contract.travelType()),
                entitlement.externalReference(),
                startOf(contract.validTo().plusDays(1)).minusSeconds(1),
                number(contract.couponsLimit()),
                number(contract.remainingCoupons()),
                contract.travelType(),
                isTravelDate ? travellerType : null);
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(TravelDate.OSLO).toOffsetDateTime();
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

    /** Leaves out all that is personal. */
    @Override
    public String toString() {
        return "EntitlementResponse[" + contractUUID + "]";
    }
}
