package no.personnelticket.rights.batch;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.database.BinaryRows;

/** The columns of rows of one kind, as parts of a statement. */
public final class Columns<T> {

    private final List<NamedColumn<T>> all;

    private Columns(List<NamedColumn<T>> all) {
        this.all = all;
    }

    /** The first column. */
    public static <T> Columns<T> of(String name, String type, Function<T, ?> value) {
        return new Columns<>(List.of(new NamedColumn<>(name, type, value)));
    }

    /** One more column. */
    public Columns<T> and(String name, String type, Function<T, ?> value) {
        return new Columns<>(Stream.concat(all.stream(), Stream.of(new NamedColumn<>(name, type, value)))
                .toList());
    }

    /** Rows of one value each. */
    public static <T> Columns<T> ofOne(String name, String type) {
        return of(name, type, Function.identity());
    }

    /** All but these. */
    public Columns<T> without(String... names) {
        List<String> left = Arrays.asList(names);
        return new Columns<>(
                all.stream().filter(column -> !left.contains(column.name())).toList());
    }

    /** {@code a, b, c}. */
    public String names() {
        return names("");
    }

    /** {@code prefix.a, prefix.b, prefix.c} for {@code "prefix."}. */
    public String names(String prefix) {
        return all.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    /** The rows as a table: {@code unnest(?, ?, ?)}. */
    public String rows() {
        return all.stream().map(column -> "?").collect(Collectors.joining(", ", "unnest(", ")"));
    }

    /** What {@link #rows()} asks for. */
    Stream<Object> parameters(List<T> rows) {
        return all.stream().map(column -> column.of(rows));
    }

    /** The rows as {@code COPY} takes them. */
    BinaryRows binary(List<T> rows) {
        BinaryRows binary = new BinaryRows();
        for (T row : rows) {
            binary.row(all.size());
            for (NamedColumn<T> column : all) {
                column.write(row, binary);
            }
        }
        return binary;
    }
}
