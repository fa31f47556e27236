package no.personnelticket.rights.code;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The code pages. */
@ApplicationScoped
public class CodeStore {

    private final AgroalDataSource database;

    public CodeStore(AgroalDataSource database) {
        this.database = database;
    }

    /** The codes of a page, in their order; none where there is no such page. */
    public List<Code> page(String page) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select code, description from code where page = ? order by code")) {
            select.setString(1, page);
            try (ResultSet row = select.executeQuery()) {
                List<Code> codes = new ArrayList<>();
                while (row.next()) {
                    codes.add(new Code(row.getString(1), row.getString(2)));
                }
                return codes;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Codes cannot be read", fault);
        }
    }
}
