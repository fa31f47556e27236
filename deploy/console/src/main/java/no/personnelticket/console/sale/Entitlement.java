package no.personnelticket.console.sale;

import java.util.List;
import no.personnelticket.console.page.Language;
import no.personnelticket.http.LocalizedText;

/**
 * A customer's right, from the rights-service.
 *
 * @param remainingCoupons null if the contract has no coupons
 */
public record Entitlement(
        String productId,
        String productVersion,
        String contractUUID,
        String contractValidFrom,
        String contractValidTo,
        List<LocalizedText> displayName,
        Long remainingCoupons,
        String travelType,
        String travellerType) {

    public String nameIn(Language language) {
        return displayName == null
                ? productId
                : displayName.stream()
                        .filter(text -> text.languageCode().equals(language.code()))
                        .map(LocalizedText::text)
                        .findFirst()
                        .orElse(productId);
    }
}
