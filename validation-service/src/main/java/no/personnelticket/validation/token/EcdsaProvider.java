package no.personnelticket.validation.token;

import java.security.Security;
import org.conscrypt.Conscrypt;
import org.jose4j.jca.ProviderContext;

/**
 * Chooses who computes the signatures: BoringSSL (Conscrypt), which takes a fraction of the JDK's time (measured in
 * deploy/benchmarks/README.md), or the JDK on a machine that Conscrypt has no library for. The tokens are the same.
 */
final class EcdsaProvider {

    static final String NAME = "Conscrypt";

    static final ProviderContext CONTEXT = context();

    private EcdsaProvider() {}

    /** The provider is added last, so that nothing else of the JVM uses it. */
    private static ProviderContext context() {
        ProviderContext context = new ProviderContext();
        if (Conscrypt.isAvailable()) {
            Security.addProvider(Conscrypt.newProviderBuilder().setName(NAME).build());
            context.getSuppliedKeyProviderContext().setSignatureProvider(NAME);
        }
        return context;
    }
}
