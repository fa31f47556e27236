package no.personnelticket.http.request;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.request.ClientLoad.Room;
import org.jboss.logging.Logger;

/** Reads the body of a request as it arrives, within limits of size and time, and then lets the request proceed. */
final class BodyReader {

    private static final Logger LOG = Logger.getLogger(BodyReader.class);

    private final RoutingContext call;
    private final EarlyRefusal refusal;
    private final Admission admission;
    private final long largest;
    private final long small;
    private final int memoryOfByte;
    private final long declared;
    private final Duration time;
    private final Buffer body = Buffer.buffer();
    private boolean isDone;

    BodyReader(RoutingContext call, EarlyRefusal refusal, Admission admission, RequestLimits limits) {
        this.call = call;
        this.refusal = refusal;
        this.admission = admission;
        this.largest = limits.body(call);
        this.small = limits.smallBody().asLongValue();
        this.time = limits.bodyTime();
        this.memoryOfByte = limits.memoryOfByte(call);
        this.declared = EarlyRefusal.bodySize(call.request());
    }

    void read() {
        if (declared > 0 && !hasRoom(declared, declared)) {
            return;
        }
        HttpServerRequest request = call.request();
        long timer = call.vertx()
                .setTimer(
                        time.toMillis(),
                        late -> refuse(new Problem(
                                CommonErrorCode.BODY_TIMED_OUT,
                                "The body did not arrive within " + time.toSeconds() + " s")));
        call.addEndHandler(ended -> call.vertx().cancelTimer(timer));
        request.handler(this::take).exceptionHandler(this::broken).endHandler(ended -> {
            call.vertx().cancelTimer(timer);
            handOn();
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            call.response().writeContinue();
        }
        request.resume();
    }

    private void take(Buffer part) {
        if (isDone) {
            return;
        }
        if (body.length() + part.length() > largest) {
            refuse(new Problem(
                    CommonErrorCode.REQUEST_ENTITY_TOO_LARGE, "The body has more than " + largest + " bytes"));
        } else if (declared > 0 || hasRoom(part.length(), body.length() + part.length())) {
            body.appendBuffer(part);
        }
    }

    /** Refuses the request if there is no room for more bytes. */
    private boolean hasRoom(long more, long whole) {
        Room room = admission.add(more, memoryOfByte, whole <= small);
        if (room == Room.NONE_FOR_CLIENT) {
            refuse(RequestBodies.tooMany("The client has too many bytes of bodies in flight; retry after 1 s"));
        } else if (room == Room.NONE_FOR_ANY) {
            refuse(Problem.retryLater(
                    CommonErrorCode.TOO_MANY_WAITING,
                    "Too many bytes of bodies are in flight; retry after 1 s",
                    RequestBodies.RETRY_AFTER));
        }
        return room == Room.ENOUGH;
    }

    private void broken(Throwable cause) {
        LOG.debugf("The body did not arrive, cause=%s", cause.getClass().getName());
        refuse(new Problem(CommonErrorCode.BODY_INCOMPLETE, "The body did not arrive as a whole"));
    }

    private void handOn() {
        if (!isDone) {
            isDone = true;
            ((RoutingContextInternal) call).setBody(body);
            call.next();
        }
    }

    private void refuse(Problem problem) {
        if (!isDone) {
            isDone = true;
            refusal.refuseAndClose(call, problem);
        }
    }
}
