package no.personnelticket.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import no.personnelticket.http.Permission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Foreign keys that PostgreSQL does not enforce hold all the same. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class ReferencesTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({
        "employee, company_id, company, company_id",
        "ticket_rights_holder, employee_id, employee, id",
        "ticket_rights_holder, family_member_id, family_member, id",
        "contract, holder_id, ticket_rights_holder, id",
        "contract, contract_parent, contract, contract_id"
    })
    void every_row_names_one_that_is_there(String table, String column, String parent, String key) throws SQLException {
        // Given
        String employeeId =
                (String) Rights.holders(Rights.claimedEmployee()).get(0).get("employeeId");
        Rights.as(Permission.EMPLOYEES_WRITE)
                .body(Map.of(
                        "employeeId", employeeId,
                        "familyRelation", "SPOUSE",
                        "firstName", "Ola",
                        "surname", "Nordmann",
                        "dateOfBirth", "1980-01-01",
                        "isDeleted", false))
                .post("/personnelticket/v2/family-members")
                .then()
                .statusCode(201);

        // Then
        assertThat(count("select count(*) from " + table + " child where " + column + " is not null and not exists"
                        + " (select from " + parent + " parent where parent." + key + " = child." + column + ")"))
                .isZero();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
