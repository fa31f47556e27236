package no.personnelticket.rights.employee;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import no.personnelticket.rights.code.Code;
import no.personnelticket.rights.code.CodeStore;

/** The codes that employee records may use. */
@Singleton
public class KnownCodeStore {

    private final CodeStore codes;

    public KnownCodeStore(CodeStore codes) {
        this.codes = codes;
    }

    /** The current codes. */
    public KnownCodes all() {
        return new KnownCodes(
                page("employment-types").stream().map(Integer::valueOf).collect(Collectors.toSet()), page("pay-types"));
    }

    private Set<String> page(String page) {
        return codes.page(page).stream().map(Code::code).collect(Collectors.toSet());
    }
}
