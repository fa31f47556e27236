package no.personnelticket.rights.contract;

import java.util.List;

/**
 * The result of a renewal.
 *
 * @param years for which all rights are in line with the policies now
 * @param employees how many employees were checked, with their families
 * @param changedContracts how many contracts were given, changed or ended, and published
 */
public record Renewal(List<Integer> years, long employees, long changedContracts) {}
