package no.personnelticket.offer.upstream;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import no.personnelticket.http.error.Problem;
import no.personnelticket.offer.OfferErrorCode;
import no.personnelticket.offer.pricing.StandardOffer;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Calls the Offers API and returns checked standard offers only; anything else ends the request. */
@ApplicationScoped
public class OffersApiClient {

    private static final Logger LOG = Logger.getLogger(OffersApiClient.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final StandardOffersClient client;
    private final Validator constraints;

    public OffersApiClient(@RestClient StandardOffersClient client, Validator constraints) {
        this.client = client;
        this.constraints = constraints;
    }

    /** Throws 503 if there is no answer in time, and 502 if the answer is invalid. */
    public List<StandardOffer> search(StandardOfferQuery query) {
        try {
            StandardOffersAnswer answer = client.search(query);
            check(answer);
            return answer.offers().stream()
                    .map(offer -> new StandardOfferMapper(offer, query.travellers()).read())
                    .toList();
        } catch (OffersApiUnavailableException | FaultToleranceException fault) {
            throw unavailable(fault);
        } catch (ProcessingException failed) {
            throw isUnreadable(failed) ? badAnswer("it has the wrong type or form") : unavailable(failed);
        } catch (WebApplicationException refused) {
            throw isUnreadable(refused)
                    ? badAnswer("it has the wrong type or form")
                    : refusal(refused.getResponse().getStatus());
        } catch (BadAnswerException bad) {
            throw badAnswer(bad.getMessage());
        }
    }

    private void check(StandardOffersAnswer answer) {
        if (answer == null) {
            throw new BadAnswerException("it is empty");
        }
        constraints.validate(answer).stream().findFirst().ifPresent(violation -> {
            throw new BadAnswerException(violation.getPropertyPath() + " " + violation.getMessage());
        });
        if (!answer.offers().stream().map(StandardOffersAnswer.Offer::id).allMatch(new HashSet<>()::add)) {
            throw new BadAnswerException("offers have the same id");
        }
    }

    private static boolean isUnreadable(RuntimeException failed) {
        return failed.getCause() instanceof JacksonException;
    }

    private static Problem unavailable(RuntimeException cause) {
        LOG.warnf("Offers API is unavailable, cause=%s", cause.toString());
        return Problem.retryLater(
                OfferErrorCode.OFFERS_API_UNAVAILABLE, "The Offers API does not answer; retry after 5 s", RETRY_AFTER);
    }

    private static Problem badAnswer(String reason) {
        LOG.errorf("Offers API gave a bad answer, reason=%s", reason);
        return new Problem(
                OfferErrorCode.OFFERS_API_BAD_ANSWER, "The answer of the Offers API cannot be priced: " + reason);
    }

    private static Problem refusal(int status) {
        return status == 400
                ? new Problem(OfferErrorCode.OFFERS_API_REFUSED, "The Offers API does not sell to this party")
                : new Problem(
                        OfferErrorCode.OFFERS_API_BAD_ANSWER,
                        "The Offers API refused the search with status " + status);
    }
}
