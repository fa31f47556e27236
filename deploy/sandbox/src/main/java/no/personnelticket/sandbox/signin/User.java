package no.personnelticket.sandbox.signin;

import java.util.List;
import java.util.Set;

/**
 * A user who may sign in.
 *
 * @param description shown on the page that lists the users
 * @param permissions copied into the access tokens
 * @param companyIds the companies that the access tokens cover; {@code "*"} for all
 */
public record User(String userId, String description, Set<String> permissions, List<Object> companyIds) {}
