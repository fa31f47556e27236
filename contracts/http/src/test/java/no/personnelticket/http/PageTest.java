package no.personnelticket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @ParameterizedTest
    @CsvSource({"0,100,0", "1,100,1", "99,100,1", "100,100,1", "101,100,2", "1,1,1", "7,1,7", "9000000000,1000,9000000"
    })
    void the_last_page_may_be_partly_full(long totalItems, int perPage, long totalPages) {
        assertThat(Page.of(List.of(), new Paging(1, perPage), totalItems).totalPages())
                .isEqualTo(totalPages);
    }

    @ParameterizedTest
    @CsvSource({"1,100,0", "2,100,100", "3,7,14", "2147483647,1000,2147483646000"})
    void pages_are_counted_from_1(int page, int perPage, long offset) {
        assertThat(new Paging(page, perPage).offset()).isEqualTo(offset);
    }

    @Test
    void a_page_says_which_one_it_is_of_how_many() {
        assertThat(Page.of(List.of("c"), new Paging(2, 2), 3)).isEqualTo(new Page<>(List.of("c"), 2, 2, 3, 2));
    }
}
