package no.personnelticket.store.encryption;

import io.quarkus.arc.All;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.http.setting.SettingCheck;

/** Keys are read when a service starts that encrypts columns, not when it encrypts the first value. */
@Singleton
public class EncryptionSettingCheck implements SettingCheck {

    private final List<EncryptedColumn> columns;
    private final Provider<ColumnCipher> ciphers;

    EncryptionSettingCheck(@All List<EncryptedColumn> columns, Provider<ColumnCipher> ciphers) {
        this.columns = columns;
        this.ciphers = ciphers;
    }

    @Override
    public Stream<String> complaints() {
        if (columns.isEmpty()) {
            return Stream.empty();
        }
        try {
            ciphers.get().currentKey();
            return Stream.empty();
        } catch (IllegalArgumentException wrong) {
            return Stream.of(wrong.getMessage());
        }
    }
}
