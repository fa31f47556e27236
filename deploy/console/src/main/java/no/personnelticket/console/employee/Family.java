package no.personnelticket.console.employee;

import java.util.List;
import java.util.stream.Stream;

/** An employee with the family, and what the policies say of each. */
public record Family(List<Member> members) {

    /** One of them. */
    public record Member(Person person, List<Explanation> explanations) {}

    static Family of(Person employee, List<Explanation> explanations) {
        return new Family(Stream.concat(Stream.of(employee), employee.familyMembers().stream())
                .map(person -> new Member(
                        person,
                        explanations.stream()
                                .filter(explanation -> explanation.holderId().equals(person.id()))
                                .toList()))
                .toList());
    }
}
