package no.personnelticket.sandbox.order;

import java.util.List;

/** What was reserved [P]. */
public record ReserveResponse(
        String orderId, List<String> orderLineIds, List<String> reservationIds, List<String> replacedByOrderLineIds) {}
