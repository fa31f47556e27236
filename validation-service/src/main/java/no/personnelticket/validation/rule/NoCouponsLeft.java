package no.personnelticket.validation.rule;

import java.util.UUID;

/**
 * A contract with coupons must have one that is neither used by a registered usage nor reserved for another offer. A
 * coupon that is reserved for the offer itself is sufficient, whatever happens to the others. Does not apply to a
 * contract without coupons.
 */
final class NoCouponsLeft implements Rule {

    @Override
    public Description description() {
        return new Description(
                "NO_COUPONS_LEFT",
                2,
                "Kontrakten har ingen kuponger igjen.",
                "The contract has no coupons left.",
                "A contract with coupons has one that is neither used nor reserved for another offer.",
                "When all coupons of a contract are used, it is blocked for use (published, EntitlementResponse).");
    }

    @Override
    public Finding judge(RuleInput input) {
        Findings findings = new Findings();
        for (UUID contractId : input.givenContracts()) {
            input.contract(contractId)
                    .filter(KnownContract::hasCoupons)
                    .ifPresent(contract -> findings.add(judge(contract)));
        }
        return findings.combined();
    }

    private static Finding judge(KnownContract contract) {
        return contract.coupons()
                .own()
                .map(coupon -> Finding.refusedIf(false, RuleFact.ownReservation(coupon)))
                .orElseGet(() -> judgeOthers(contract));
    }

    private static Finding judgeOthers(KnownContract contract) {
        return Finding.refusedIf(
                !contract.hasCouponLeft(),
                RuleFact.of(contract, "couponsLimit", contract.image().couponsLimit()),
                RuleFact.used(contract),
                RuleFact.reserved(contract));
    }
}
