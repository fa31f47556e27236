package no.personnelticket.validation.rule;

import java.util.UUID;

/**
 * A contract with coupons needs one that no registered usage took and that is not held for another offer. A coupon that
 * the offer itself holds is enough, whatever happens to the others. Does not apply to a contract without coupons.
 */
final class NoCouponsLeft implements Rule {

    @Override
    public Description description() {
        return new Description(
                "NO_COUPONS_LEFT",
                2,
                "Kontrakten har ingen kuponger igjen.",
                "The contract has no coupons left.",
                "A contract with coupons has one that is neither used nor held for another offer.",
                "When all coupons of a contract are used, it is blocked for use (published, EntitlementResponse).");
    }

    @Override
    public Finding judge(Question question) {
        Findings findings = new Findings();
        for (UUID contractId : question.givenContracts()) {
            question.contract(contractId)
                    .filter(KnownContract::hasCoupons)
                    .ifPresent(contract -> findings.add(judge(contract)));
        }
        return findings.combined();
    }

    private static Finding judge(KnownContract contract) {
        return contract.coupons()
                .held()
                .map(coupon -> Finding.refusedIf(false, Fact.held(coupon)))
                .orElseGet(() -> judgeOthers(contract));
    }

    private static Finding judgeOthers(KnownContract contract) {
        return Finding.refusedIf(
                !contract.hasCouponLeft(),
                Fact.of(contract, "couponsLimit", contract.image().couponsLimit()),
                Fact.used(contract),
                Fact.reserved(contract));
    }
}
