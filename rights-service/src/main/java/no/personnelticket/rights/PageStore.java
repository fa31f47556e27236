package no.personnelticket.rights;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.store.Database;
import no.personnelticket.store.Database.RowReader;

/** Reads one page of the rows that a query finds, and counts all of them. */
@Singleton
public class PageStore {

    private final Database database;

    public PageStore(Database database) {
        this.database = database;
    }

    /**
     * The parts of a query.
     *
     * @param columns after {@code select}
     * @param from from {@code from} to the end of the criteria
     * @param order after {@code order by}; unambiguous, so that no row is on two pages
     */
    public record Search(String columns, String from, String order) {}

    /**
     * The requested page.
     *
     * @param criteria the parameters of the search
     */
    public <T> Page<T> page(Search search, RowReader<T> reader, Paging paging, Object... criteria) {
        return database.inSnapshot(() -> read(search, reader, paging, criteria));
    }

    private <T> Page<T> read(Search search, RowReader<T> reader, Paging paging, Object... criteria) {
        List<T> items = database.query(
                "select " + search.columns() + " " + search.from() + " order by " + search.order()
                        + " limit ? offset ?",
                reader,
                Stream.concat(Stream.of(criteria), Stream.of(paging.perPage(), paging.offset()))
                        .toArray());
        long total = database.first("select count(*) " + search.from(), row -> row.getLong(1), criteria)
                .orElseThrow();
        return Page.of(items, paging, total);
    }
}
