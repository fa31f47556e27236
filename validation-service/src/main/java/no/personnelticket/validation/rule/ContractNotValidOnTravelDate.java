package no.personnelticket.validation.rule;

/** The contract must be valid on the day of travel; the day of purchase does not matter. */
final class ContractNotValidOnTravelDate implements ContractRule {

    @Override
    public Description description() {
        return new Description(
                "CONTRACT_NOT_VALID_ON_TRAVEL_DATE",
                1,
                "Kontrakten gjelder ikke på reisedatoen.",
                "The contract is not valid on the travel date.",
                "The contract is valid on the day of travel, first and last day included.",
                "A right lasts at most one year and never crosses into a new calendar year (published, process guide).");
    }

    @Override
    public Finding judge(GivenEntitlement entitlement, KnownContract contract, RuleInput input) {
        return Finding.refusedIf(
                !contract.image().isValidOn(input.travelDate()),
                RuleFact.ofRequest("travelDate", input.travelDate()),
                RuleFact.of(
                        contract,
                        "validity",
                        contract.image().validFrom() + "/" + contract.image().validTo()));
    }
}
