package no.personnelticket.http;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page counted from 1 [P]
 * @param totalItems over all pages [P]
 */
public record Page<T>(List<T> items, int page, int perPage, long totalItems, long totalPages) {

    public static <T> Page<T> of(List<T> items, Paging paging, long totalItems) {
        long pages = (totalItems + paging.perPage() - 1) / paging.perPage();
        return new Page<>(items, paging.page(), paging.perPage(), totalItems, pages);
    }
}
