package no.personnelticket.console.employee;

import java.util.List;
import java.util.stream.Stream;

/** An employee and the family members, each with the results of the policies. */
public record Family(List<Member> members) {

    /** The employee or a family member. */
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
