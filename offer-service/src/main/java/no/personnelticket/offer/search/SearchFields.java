package no.personnelticket.offer.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.offer.search.OfferSearch.Traveller;

/** Checks the fields of a search against each other and lists everything that is wrong. */
final class SearchFields {

    private final List<ErrorSpecification> wrong = new ArrayList<>();

    private SearchFields() {}

    /**
     * Everything that is wrong with a search.
     *
     * @param today in Europe/Oslo
     */
    static List<ErrorSpecification> wrong(OfferSearch search, LocalDate travelDate, LocalDate today) {
        SearchFields fields = new SearchFields();
        fields.must(!travelDate.isBefore(today), "travelDate", "must not be in the past");
        fields.must(!search.from().equals(search.to()), "to", "must be another stop place than from");
        fields.must(
                search.selectionId() == null || search.selectionIds().isEmpty(),
                "selectionIds",
                "must be left out if selectionId is given");
        fields.checkTravellers(search.travellers());
        return List.copyOf(fields.wrong);
    }

    private void checkTravellers(List<Traveller> travellers) {
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < travellers.size(); index++) {
            Traveller traveller = travellers.get(index);
            String field = "travellers[" + index + "]";
            must(ids.add(traveller.id()), field + ".id", "must be unique within the search");
            must(
                    (traveller.age() == null) != (traveller.userType() == null),
                    field,
                    "must have either age or userType, not both");
            must(
                    !traveller.requestsRight() || traveller.customerId() != null,
                    field + ".customerId",
                    "is required if productIds are given");
        }
        must(
                travellers.stream().anyMatch(Traveller::requestsRight),
                "travellers",
                "must have productIds for at least one traveller; full fares are searched in the Offers API");
    }

    private void must(boolean condition, String field, String otherwise) {
        if (!condition) {
            wrong.add(new ErrorSpecification(field, otherwise));
        }
    }
}
