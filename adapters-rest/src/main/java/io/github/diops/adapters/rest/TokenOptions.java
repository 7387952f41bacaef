package io.github.diops.adapters.rest;

import io.github.diops.adapters.rest.http.TokenSettings;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line and the environment say of the tokens by which callers show who they are. */
final class TokenOptions {
    @Option(
            names = "--issuer",
            paramLabel = "URL",
            defaultValue = "${env:DIOPS_ISSUER:-" + Option.NULL_VALUE + "}",
            description = "--auth=oidc: who signs the tokens, exactly as they name it; https, or http on this machine.")
    private @Nullable String issuer;

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            defaultValue = "${env:DIOPS_AUDIENCE:-" + Option.NULL_VALUE + "}",
            description = "--auth=oidc: what tokens for this service name as audience.")
    private @Nullable String audience;

    @Option(
            names = "--token-type",
            paramLabel = "TYPE",
            defaultValue = "${env:DIOPS_TOKEN_TYPE:-at+jwt}",
            description = "--auth=oidc: the typ of access tokens (default: at+jwt).")
    private String type = "at+jwt";

    @Option(
            names = "--role-claim",
            paramLabel = "CLAIM",
            defaultValue = "${env:DIOPS_ROLE_CLAIM:-diops_role}",
            description = "--auth=oidc: the claim that names the role, as keys create does (default: diops_role).")
    private String roleClaim = "diops_role";

    @Option(
            names = "--partner-claim",
            paramLabel = "CLAIM",
            defaultValue = "${env:DIOPS_PARTNER_CLAIM:-diops_partner}",
            description = "--auth=oidc: the claim that names the partner (default: diops_partner).")
    private String partnerClaim = "diops_partner";

    @Option(
            names = "--customer-claim",
            paramLabel = "CLAIM",
            defaultValue = "${env:DIOPS_CUSTOMER_CLAIM:-diops_customer}",
            description = "--auth=oidc: the claim that names the customer (default: diops_customer).")
    private String customerClaim = "diops_customer";

    /** Whether it is said who signs tokens, or for whom. */
    boolean isSaid() {
        return issuer != null || audience != null;
    }

    /** What was said, or what is wrong with it. */
    Either<String, TokenSettings> settings() {
        if (issuer == null || issuer.isBlank() || audience == null || audience.isBlank()) {
            return Either.left("--auth=oidc needs --issuer and --audience");
        }
        try {
            return Either.right(new TokenSettings(issuer, audience, type, roleClaim, partnerClaim, customerClaim));
        } catch (IllegalArgumentException e) {
            return Either.left("--issuer: " + e.getMessage());
        }
    }
}
