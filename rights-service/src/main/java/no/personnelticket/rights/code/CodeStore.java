package no.personnelticket.rights.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.personnelticket.database.Database;

/** The code pages. */
@ApplicationScoped
public class CodeStore {

    private final Database database;

    public CodeStore(Database database) {
        this.database = database;
    }

    /** The codes of a page, in their order; none where there is no such page. */
    public List<Code> page(String page) {
        return database.query(
                "select code, description from code where page = ? order by code",
                row -> new Code(row.getString(1), row.getString(2)),
                page);
    }
}
