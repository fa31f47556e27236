package no.personnelticket.rights.employee;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.store.encryption.ColumnCipher;
import no.personnelticket.store.encryption.EncryptedColumn;
import no.personnelticket.store.encryption.LookupDigest;

/** Stores a national id encrypted, with a digest by which the person is found. */
@Singleton
class NationalIdStore {

    private static final String ROW = "employee ";

    private final ColumnCipher cipher;
    private final LookupDigest digest;

    NationalIdStore(ColumnCipher cipher, LookupDigest digest) {
        this.cipher = cipher;
        this.digest = digest;
    }

    @Produces
    @Singleton
    EncryptedColumn column() {
        return new EncryptedColumn("employee", "ssn", "'" + ROW + "' || id");
    }

    byte[] encrypted(IdentifiedEmployee employee) {
        return cipher.encrypt(ROW + employee.id(), employee.record().ssn());
    }

    /** Replaces the id of an erased person. */
    byte[] ofNobody(UUID employeeId) {
        return cipher.encrypt(ROW + employeeId, "00000");
    }

    /** Replaces the digest of an erased person; different in each row. */
    byte[] keyOfNobody(UUID employeeId) {
        return digest.of("nobody " + employeeId);
    }

    String ssn(UUID employeeId, byte[] encrypted) {
        return cipher.decryptText(ROW + employeeId, encrypted);
    }

    byte[] personKey(EmployeeRecord employee) {
        return personKey(employee.companyId(), employee.dateOfBirth(), employee.ssn());
    }

    /** Includes the company, so that the database does not show who was employed by two. */
    byte[] personKey(int companyId, LocalDate dateOfBirth, String ssn) {
        return digest.of(companyId + " " + dateOfBirth + " " + ssn);
    }
}
