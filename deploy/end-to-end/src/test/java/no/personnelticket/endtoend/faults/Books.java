package no.personnelticket.endtoend.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.endtoend.faults.Distribution.Use;
import no.personnelticket.endtoend.faults.Found.Contract;
import no.personnelticket.endtoend.faults.Found.CouponUse;
import no.personnelticket.endtoend.faults.Found.Published;
import no.personnelticket.endtoend.faults.Found.Ticket;
import no.personnelticket.endtoend.faults.Found.Usage;

/** What was sent and what is there, by hand: one refunded distribution, one selection, one bad record, one image. */
final class Books {

    static final UUID CONTRACT = new UUID(0, 1);
    static final UUID MADE_UP = new UUID(0, 2);
    static final UUID USAGE = new UUID(0, 3);
    private static final UUID REVERSAL = new UUID(0, 4);
    private static final Position BAD = new Position("TicketDistributed", 0, 1);

    final Map<String, String> owedRefunds = new HashMap<>(Map.of("R1", "D1"));
    final Map<String, String> refused = new HashMap<>();
    final Map<String, UUID> alteredTo = new HashMap<>();
    final List<String> unanswered = new ArrayList<>();

    final Set<String> distributions = new HashSet<>(Set.of("D1"));
    final Set<String> refunds = new HashSet<>(Set.of("R1"));
    final List<Usage> usages = new ArrayList<>(List.of(
            new Usage(USAGE, "D1", "T1", CONTRACT, 1, null), new Usage(REVERSAL, "D1", "T1", CONTRACT, -1, "R1")));
    final Set<Ticket> tickets = new HashSet<>(Set.of(new Ticket("D1", "T1")));
    final Map<UUID, Long> versions = new HashMap<>(Map.of(CONTRACT, 2L, MADE_UP, 3L));
    final List<CouponUse> couponsInRights = counted();
    final List<CouponUse> couponsInValidation = counted();
    final List<Published> usageRegistered = new ArrayList<>(List.of(
            new Published("key", USAGE.toString(), "use"), new Published("key", REVERSAL.toString(), "reversal")));
    final List<Published> checked = new ArrayList<>(List.of(new Published("key", "D1", "check")));
    final List<Published> selected = new ArrayList<>(List.of(new Published("key", "S1", "selection")));
    final List<Published> images =
            new ArrayList<>(List.of(new Published(CONTRACT.toString(), CONTRACT + "/2", "image 2")));
    final Map<Position, String> quarantined = new HashMap<>(Map.of(BAD, "no JSON"));
    final List<String> late = new ArrayList<>();
    int couponsUsed;

    static Books inOrder() {
        return new Books();
    }

    Verdict verdict() {
        return Recount.compare(owed(), found());
    }

    private Owed owed() {
        return new Owed(
                Map.of("D1", List.of(new Use("T1", CONTRACT))),
                owedRefunds,
                Map.of(MADE_UP, 3L),
                Map.of("RightsSelected", Set.of("S1")),
                Map.of(BAD, "no JSON"),
                refused,
                alteredTo,
                unanswered,
                8);
    }

    private Found found() {
        return new Found(
                new Found.Usages(distributions, refunds, usages),
                new Found.Rights(List.of(new Contract(CONTRACT, 2, couponsUsed, 24)), couponsInRights),
                new Found.Validation(tickets, versions, couponsInValidation),
                new Found.Topics(
                        Map.of(
                                "UsageRegistered",
                                usageRegistered,
                                "DistributionChecked",
                                checked,
                                "RightsSelected",
                                selected,
                                "ContractChanged",
                                images),
                        quarantined),
                late);
    }

    private static List<CouponUse> counted() {
        return new ArrayList<>(List.of(new CouponUse(USAGE, CONTRACT, 1), new CouponUse(REVERSAL, CONTRACT, -1)));
    }
}
