package no.personnelticket.console.overview;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import no.personnelticket.console.overview.Questions.Asked;
import no.personnelticket.console.quarantine.QuarantineStep;
import no.personnelticket.console.salesclient.DistributedSale;
import no.personnelticket.console.salesclient.SalesTopicClient;
import no.personnelticket.console.service.Readiness;
import no.personnelticket.console.service.Service;
import no.personnelticket.console.service.ServiceClient;

/** Reads the state of services and brokers, all concurrently. */
@Singleton
public class SystemStateClient {

    private static final int SHOWN_SALES = 5;

    private final Questions questions;
    private final ServiceClient services;
    private final TopicStatesClient topics;
    private final SalesTopicClient sales;
    private final QuarantineStep quarantine;

    public SystemStateClient(
            ExecutorService workers,
            ServiceClient services,
            TopicStatesClient topics,
            SalesTopicClient sales,
            QuarantineStep quarantine) {
        this.questions = new Questions(workers);
        this.services = services;
        this.topics = topics;
        this.sales = sales;
        this.quarantine = quarantine;
    }

    SystemState now() {
        Map<Service, Asked<Readiness>> ready = new EnumMap<>(Service.class);
        for (Service service : services.services()) {
            ready.put(service, questions.ask(() -> services.readiness(service)));
        }
        Asked<List<TopicState>> states = questions.ask(topics::states);
        Asked<List<DistributedSale>> newest = questions.ask(() -> sales.newest(SHOWN_SALES));
        Asked<Integer> quarantined = questions.ask(() -> quarantine.open().size());
        Asked<Map<Work, Long>> counted = questions.ask(this::counted);
        return new SystemState(
                answers(ready),
                states.answer(),
                newest.answer(),
                quarantined.answer(),
                counted.answer().orElse(Map.of()));
    }

    private Map<Work, Long> counted() {
        Map<String, Double> measured = services.measured(Service.USAGE);
        Map<Work, Long> counted = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            if (measured.containsKey(work.metric())) {
                counted.put(work, measured.get(work.metric()).longValue());
            }
        }
        return counted;
    }

    private static Map<String, Readiness> answers(Map<Service, Asked<Readiness>> asked) {
        Map<String, Readiness> ready = new TreeMap<>();
        asked.forEach(
                (service, answer) -> ready.put(service.title(), answer.answer().orElse(Readiness.SILENT)));
        return ready;
    }
}
