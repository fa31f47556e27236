package no.personnelticket.events;

/** The kinds of traveller of the offers API [P]. A ticket right maps to ADULT, CHILD, STUDENT or SENIOR. */
public enum UserType {
    ANYONE,
    ADULT,
    CHILD,
    INFANT,
    ANIMAL,
    SENIOR,
    GUIDE_DOG,
    YOUTH,
    STUDENT,
    MILITARY
}
