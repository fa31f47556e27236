package no.personnelticket.rights.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.personnelticket.rights.batch.BatchStore;
import no.personnelticket.rights.batch.Columns;

/** Keeps the codes that records may use. */
@ApplicationScoped
public class KnownCodeStore {

    private static final String EMPLOYMENT_TYPES = "employment-types";
    private static final String PAY_TYPES = "pay-types";

    private final BatchStore database;

    public KnownCodeStore(BatchStore database) {
        this.database = database;
    }

    private record Code(String page, String code) {}

    /** As they are now. */
    public KnownCodes all() {
        Map<String, Set<String>> pages = database
                .query(
                        "select page, code from code where page = any(?)",
                        Columns.ofOne("page", "text"),
                        List.of(EMPLOYMENT_TYPES, PAY_TYPES),
                        row -> new Code(row.getString("page"), row.getString("code")))
                .stream()
                .collect(Collectors.groupingBy(Code::page, Collectors.mapping(Code::code, Collectors.toSet())));
        return new KnownCodes(
                pages.getOrDefault(EMPLOYMENT_TYPES, Set.of()).stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()),
                pages.getOrDefault(PAY_TYPES, Set.of()));
    }
}
