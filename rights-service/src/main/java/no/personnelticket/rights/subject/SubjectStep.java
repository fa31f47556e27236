package no.personnelticket.rights.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.rights.contract.ContractChangedPublisher;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.employee.EmployeeStore;
import no.personnelticket.rights.family.FamilyMemberStore;
import no.personnelticket.rights.holder.HolderStore;
import no.personnelticket.store.Database;

/** Exports or erases everything about a person. After an erasure the contracts are published without their owner. */
@ApplicationScoped
public class SubjectStep {

    private final Database database;
    private final SubjectStore subjects;
    private final EmployeeStore employees;
    private final FamilyMemberStore family;
    private final HolderStore holders;
    private final ContractStore contracts;
    private final ContractChangedPublisher publisher;
    private final Clock clock;

    public SubjectStep(
            Database database,
            SubjectStore subjects,
            EmployeeStore employees,
            FamilyMemberStore family,
            HolderStore holders,
            ContractStore contracts,
            ContractChangedPublisher publisher,
            Clock clock) {
        this.database = database;
        this.subjects = subjects;
        this.employees = employees;
        this.family = family;
        this.holders = holders;
        this.contracts = contracts;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The outcome of an erasure. */
    sealed interface Outcome {

        record Erased(SubjectErasure erasure) implements Outcome {}

        record StillNeeded(String reason) implements Outcome {}

        /** There is no such person in the companies. */
        record Unknown() implements Outcome {}
    }

    /** The export has no persons if the companies have no person with this id. */
    SubjectExport export(UUID id, IntPredicate companies) {
        return database.inTransaction(() -> new SubjectExport(
                clock.instant(),
                subjects.persons(id, today()).stream()
                        .filter(person -> companies.test(person.companyId()))
                        .map(this::exported)
                        .toList()));
    }

    /** Erases the person, for an employee with the family, unless a rule still requires the data. */
    Outcome erase(UUID id, IntPredicate companies) {
        Outcome outcome = database.inTransaction(() -> decide(id, companies));
        if (outcome instanceof Outcome.Erased done) {
            publisher.publishOfHolders(done.erasure().erased());
        }
        return outcome;
    }

    private ExportedPerson exported(Subject person) {
        return ExportedPerson.of(
                person,
                person.isEmployee() ? employees.find(person.employeeId()).orElse(null) : null,
                person.isEmployee()
                        ? null
                        : family.find(person.familyMemberId()).orElse(null),
                contracts.explainedOfHolder(person.holderId(), ExportedRight::of));
    }

    private Outcome decide(UUID id, IntPredicate companies) {
        subjects.lock(id);
        List<Subject> persons = subjects.persons(id, today());
        if (persons.isEmpty() || !companies.test(persons.get(0).companyId())) {
            return new Outcome.Unknown();
        }
        return ErasureRules.stillNeeded(persons, today())
                .<Outcome>map(Outcome.StillNeeded::new)
                .orElseGet(() -> new Outcome.Erased(store(persons)));
    }

    private SubjectErasure store(List<Subject> persons) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> ids = persons.stream().map(Subject::holderId).toList();
        holders.erase(ids);
        persons.stream().filter(Subject::isEmployee).forEach(person -> employees.erase(person.employeeId(), now));
        family.erase(
                persons.stream()
                        .map(Subject::familyMemberId)
                        .filter(Objects::nonNull)
                        .toList(),
                now);
        contracts.eraseExplanations(ids);
        contracts.nextVersionOfHolders(ids);
        return new SubjectErasure(now, ids, ErasureRules.kept(persons));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), NorwegianTime.ZONE);
    }
}
