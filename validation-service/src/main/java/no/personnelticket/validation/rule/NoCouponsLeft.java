package no.personnelticket.validation.rule;

/** A contract with coupons needs one that no registered usage took. Does not apply to a contract without coupons. */
final class NoCouponsLeft implements Rule {

    @Override
    public Description description() {
        return new Description(
                "NO_COUPONS_LEFT", 1, "Kontrakten har ingen kuponger igjen.", "The contract has no coupons left.");
    }

    @Override
    public Finding judge(Question question) {
        return Finding.together(question.givenContracts().stream()
                .flatMap(contractId -> question.contract(contractId).stream())
                .filter(contract -> contract.image().couponsLimit() != null)
                .map(NoCouponsLeft::judge));
    }

    private static Finding judge(KnownContract contract) {
        int limit = contract.image().couponsLimit();
        return Finding.refusedIf(
                limit - contract.couponsUsed() < 1,
                Fact.of(contract.image(), "couponsLimit", limit),
                Fact.used(contract));
    }
}
