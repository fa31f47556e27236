package no.personnelticket.rights.code;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.store.Database;

/** The code pages. */
@Singleton
public class CodeStore {

    private final Database database;

    public CodeStore(Database database) {
        this.database = database;
    }

    /** The codes of a page in order; none if there is no such page. */
    public List<Code> page(String page) {
        return database.query(
                "select code, description from code where page = ? order by code",
                row -> new Code(row.getString(1), row.getString(2)),
                page);
    }
}
