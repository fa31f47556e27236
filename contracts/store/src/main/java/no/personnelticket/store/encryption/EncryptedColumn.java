package no.personnelticket.store.encryption;

/**
 * A column whose values {@link ColumnCipher} encrypts. A service has a bean for each.
 *
 * @param table its name
 * @param column a bytea
 * @param row the SQL expression that yields the {@code row} of {@link ColumnCipher}
 */
public record EncryptedColumn(String table, String column, String row) {}
