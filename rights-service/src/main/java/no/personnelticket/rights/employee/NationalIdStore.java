package no.personnelticket.rights.employee;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.store.encryption.ColumnCipher;
import no.personnelticket.store.encryption.EncryptedColumn;
import no.personnelticket.store.encryption.LookupDigest;

/** How a national id is stored: encrypted, and as a digest by which the person is found again. */
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

    byte[] encrypted(EmployeeRecord employee) {
        return cipher.encrypt(ROW + employee.id(), employee.ssn());
    }

    /** Instead of the id of a person who was erased. */
    byte[] ofNobody(UUID employeeId) {
        return cipher.encrypt(ROW + employeeId, "00000");
    }

    /** Of no person, and of no other row. */
    byte[] keyOfNobody(UUID employeeId) {
        return digest.of("nobody " + employeeId);
    }

    String ssn(UUID employeeId, byte[] encrypted) {
        return cipher.decryptText(ROW + employeeId, encrypted);
    }

    byte[] personKey(EmployeeRecord employee) {
        return personKey(employee.companyId(), employee.dateOfBirth(), employee.ssn());
    }

    /** With the company, so that nobody sees in the database who was employed by two. */
    byte[] personKey(int companyId, LocalDate dateOfBirth, String ssn) {
        return digest.of(companyId + " " + dateOfBirth + " " + ssn);
    }
}
