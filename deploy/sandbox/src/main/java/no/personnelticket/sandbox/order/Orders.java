package no.personnelticket.sandbox.order;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import no.personnelticket.http.Problem;
import no.personnelticket.sandbox.SandboxErrorCode;

/** The orders of this run. */
@Singleton
public class Orders {

    private final Map<String, Order> orders = new ConcurrentHashMap<>();

    void add(Order order) {
        orders.put(order.orderId(), order);
    }

    /** Throws 404 for an order that is not known. */
    Order get(String orderId) {
        return Optional.ofNullable(orders.get(orderId)).orElseThrow(() -> unknown(orderId));
    }

    /** Changes an order, one change at a time. */
    Order change(String orderId, UnaryOperator<Order> change) {
        Order changed = orders.computeIfPresent(orderId, (id, order) -> change.apply(order));
        return Optional.ofNullable(changed).orElseThrow(() -> unknown(orderId));
    }

    private static Problem unknown(String orderId) {
        return new Problem(SandboxErrorCode.ORDER_NOT_FOUND, "There is no order " + orderId);
    }
}
