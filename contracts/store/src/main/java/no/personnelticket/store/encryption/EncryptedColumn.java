package no.personnelticket.store.encryption;

/**
 * A column whose values {@link ColumnCipher} encrypts. A service has a bean for each.
 *
 * @param table its name
 * @param column a bytea
 * @param row the SQL expression that names the row, as {@link ColumnCipher} is given it
 */
public record EncryptedColumn(String table, String column, String row) {}
