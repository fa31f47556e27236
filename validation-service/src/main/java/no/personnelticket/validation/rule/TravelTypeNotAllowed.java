package no.personnelticket.validation.rule;

/**
 * A private right is for private travel and a work right for work travel: the offer must have been priced for the
 * contract's travel type, since that decides the tax.
 */
final class TravelTypeNotAllowed implements ContractRule {

    @Override
    public Description description() {
        return new Description(
                "TRAVEL_TYPE_NOT_ALLOWED",
                1,
                "Kontrakten kan ikke brukes til denne typen reise.",
                "The contract may not be used for this type of travel.",
                "A private right is used for private travel, a work right for work travel.",
                "An employee has one right for private travel and one for work (published, process guide); work travel is no taxable benefit (FSFIN § 5-15-3).");
    }

    @Override
    public Finding judge(GivenEntitlement entitlement, KnownContract contract, RuleInput input) {
        return input.offer()
                .flatMap(offer -> input.pricedRight(entitlement.contractId())
                        .map(right -> Finding.refusedIf(
                                right.travelType() != contract.image().travelType(),
                                RuleFact.of(offer, "travelType", right.travelType()),
                                RuleFact.of(
                                        contract, "travelType", contract.image().travelType()))))
                .orElse(Finding.NOT_APPLICABLE);
    }
}
