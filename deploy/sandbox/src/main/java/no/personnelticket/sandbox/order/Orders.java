package no.personnelticket.sandbox.order;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.sandbox.SandboxErrorCode;

/** The orders since the start. Only the client that reserved an order can find it. */
@Singleton
public class Orders {

    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final Caller caller;

    public Orders(Caller caller) {
        this.caller = caller;
    }

    void add(Order order) {
        orders.put(order.orderId(), order);
    }

    /** Throws 404 if the client has no such order. */
    Order get(String orderId) {
        return Optional.ofNullable(orders.get(orderId)).filter(this::isOfCaller).orElseThrow(() -> unknown(orderId));
    }

    /** Changes an order, one change at a time. */
    Order change(String orderId, UnaryOperator<Order> change) {
        get(orderId);
        Order changed = orders.computeIfPresent(orderId, (id, order) -> change.apply(order));
        return Optional.ofNullable(changed).orElseThrow(() -> unknown(orderId));
    }

    private boolean isOfCaller(Order order) {
        return order.client().equals(caller.client());
    }

    private static Problem unknown(String orderId) {
        return new Problem(SandboxErrorCode.ORDER_NOT_FOUND, "There is no order " + orderId);
    }
}
