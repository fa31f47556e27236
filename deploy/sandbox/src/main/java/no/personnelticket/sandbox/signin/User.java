package no.personnelticket.sandbox.signin;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param description shown where a user is chosen
 * @param permissions go into the access tokens as they are
 * @param companyIds the companies that the access tokens cover; {@code "*"} for all
 */
public record User(String userId, String description, Set<String> permissions, List<Object> companyIds) {}
