package no.personnelticket.local;

/**
 * A port that a part listens on.
 *
 * @param variable the environment variable that chooses another one
 */
record ChosenPort(Part part, String variable, int number) {}
