package no.personnelticket.usage.registration;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import no.personnelticket.store.BinaryRows;
import no.personnelticket.store.Database;

/** Adds rows to one table by binary {@code COPY}; none of them may exist already. */
final class CopyStore<T> {

    private final Database database;
    private final String statement;
    private final List<Copied<T>> columns;

    /** A column, and the function that writes its value. */
    record Copied<T>(String column, BiConsumer<BinaryRows, T> write) {}

    CopyStore(Database database, String table, List<Copied<T>> columns) {
        this.database = database;
        this.columns = columns;
        this.statement = columns.stream()
                .map(Copied::column)
                .collect(Collectors.joining(", ", "copy " + table + " (", ") from stdin (format binary)"));
    }

    void add(Collection<T> added) {
        if (added.isEmpty()) {
            return;
        }
        BinaryRows rows = new BinaryRows();
        for (T row : added) {
            rows.row(columns.size());
            columns.forEach(column -> column.write().accept(rows, row));
        }
        database.copy(statement, rows);
    }
}
