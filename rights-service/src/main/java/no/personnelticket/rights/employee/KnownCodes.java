package no.personnelticket.rights.employee;

import java.util.Set;

/** The codes that a record may use. */
public record KnownCodes(Set<Integer> employmentTypes, Set<String> payTypes) {}
