package no.personnelticket.sandbox.order;

import java.util.List;

/** The reserved order [P]. */
public record ReserveResponse(
        String orderId, List<String> orderLineIds, List<String> reservationIds, List<String> replacedByOrderLineIds) {}
