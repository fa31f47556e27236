package no.personnelticket.rights.contract;

import java.util.List;

/**
 * What a run did.
 *
 * @param years for which all rights are as the policies say now
 * @param employees whose rights, and whose family's, were looked at
 * @param changedContracts given, changed or ended, and published
 */
public record Renewal(List<Integer> years, long employees, long changedContracts) {}
