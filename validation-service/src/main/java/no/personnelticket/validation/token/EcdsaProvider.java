package no.personnelticket.validation.token;

import java.security.Security;
import org.conscrypt.Conscrypt;
import org.jose4j.jca.ProviderContext;

/**
 * Chooses the provider of signatures: BoringSSL (Conscrypt), which needs a fraction of the JDK's time (measured in
 * deploy/benchmarks/README.md), or the JDK on a machine for which Conscrypt has no library. The tokens are the same.
 */
final class EcdsaProvider {

    static final String NAME = "Conscrypt";

    static final ProviderContext CONTEXT = context();

    private EcdsaProvider() {}

    /** The provider is added last, so that nothing else in the JVM uses it by default. */
    private static ProviderContext context() {
        ProviderContext context = new ProviderContext();
        if (Conscrypt.isAvailable()) {
            Security.addProvider(Conscrypt.newProviderBuilder().setName(NAME).build());
            context.getSuppliedKeyProviderContext().setSignatureProvider(NAME);
        }
        return context;
    }
}
