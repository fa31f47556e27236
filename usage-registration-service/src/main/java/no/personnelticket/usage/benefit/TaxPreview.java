package no.personnelticket.usage.benefit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.benefit.TaxPreviewRequest.Purchase;
import no.personnelticket.usage.benefit.TaxPreviewRequest.Use;
import no.personnelticket.usage.benefit.TaxedContract.Taxpayer;
import no.personnelticket.usage.tax.TaxFreeAmounts;
import no.personnelticket.usage.tax.TaxableBenefit;

/**
 * What a purchase would add to the taxable income of the employees whose rights it uses if it were distributed now.
 *
 * @param saving on private travel; work travel gives no taxable benefit
 * @param taxable the part of the saving that would be taxable income
 * @param known whether all its contracts are known and covered by the caller's token; if not, the amounts are null
 */
record TaxPreview(String id, boolean known, Money saving, Money taxable) {

    /**
     * The savings of an employee so far.
     *
     * @param incomeYear of a usage that is distributed now
     * @param savingOfYear on private travel, in that year
     * @param usedElsewhere the part of the tax-free amount that other staff discounts used, as stated by the employer
     */
    record SavingsSoFar(int incomeYear, Money savingOfYear, Optional<Money> usedElsewhere) {

        private Money taxableOf(Money saving, int companyId) {
            return TaxableBenefit.of(savingOfYear, saving, TaxFreeAmounts.left(companyId, incomeYear, usedElsewhere))
                    .taxableOfMonth();
        }
    }

    static TaxPreview of(
            Purchase purchase, Map<UUID, TaxedContract> contracts, Map<Taxpayer, SavingsSoFar> savingsSoFar) {
        if (!purchase.uses().stream().map(Use::contractUUID).allMatch(contracts::containsKey)) {
            return new TaxPreview(purchase.id(), false, null, null);
        }
        Map<Taxpayer, Money> savings = new HashMap<>();
        purchase.uses().stream()
                .filter(use -> contracts.get(use.contractUUID()).isPrivate())
                .forEach(use -> savings.merge(contracts.get(use.contractUUID()).taxpayer(), use.saving(), Money::plus));
        Money taxable = savings.entrySet().stream()
                .map(saving -> savingsSoFar
                        .get(saving.getKey())
                        .taxableOf(saving.getValue(), saving.getKey().companyId()))
                .reduce(Money.ZERO, Money::plus);
        return new TaxPreview(purchase.id(), true, savings.values().stream().reduce(Money.ZERO, Money::plus), taxable);
    }
}
