package no.personnelticket.local.sale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.personnelticket.local.Part;

/** The company's part of the sale: imports its people and gives them pickup codes. */
final class Company {

    private static final String HR = "hr-system";
    private static final String HOLDERS = "/personnelticket/v2/ticketrightsholders?companyId=%d&employeeNo=%d";

    private final Api api;
    private final Transcript transcript;
    private final Path samples;

    Company(Api api, Transcript transcript, Path samples) {
        this.api = api;
        this.transcript = transcript;
        this.samples = samples;
    }

    void importEmployees() {
        transcript.step(null, "The company imports its employees from samples/employees.csv");
        Call imported = api.postCsv(
                        HR, Part.RIGHTS, "/personnelticket/v2/imports/employee-files", read("employees.csv"))
                .expect(200);
        transcript.result("%s rows: %s added, %s updated, %s unchanged, %d refused"
                .formatted(
                        imported.text("/total"),
                        imported.text("/added"),
                        imported.text("/updated"),
                        imported.text("/unchanged"),
                        imported.at("/refused").size()));
        if (!imported.at("/refused").isEmpty()) {
            throw new SaleFailedException("No row should have been refused, but: " + imported.at("/refused"));
        }
    }

    void createFamilyMembers() {
        transcript.step(null, "and creates the family members");
        for (JsonNode sample : json("family-members.json")) {
            ObjectNode member = sample.deepCopy();
            long employeeNo = member.remove("employeeNo").asLong();
            String employeeId = api.peek(HR, Part.RIGHTS, HOLDERS.formatted(3, employeeNo))
                    .expect(200)
                    .text("/items/0/employeeId");
            member.put("employeeId", employeeId).put("isDeleted", false);
            api.post(HR, Part.RIGHTS, "/personnelticket/v2/family-members", member)
                    .expect(201);
        }
    }

    /** The personal code with which the person claims the rights. */
    String pickupCode(Person person) {
        Call holders = api.get(HR, Part.RIGHTS, HOLDERS.formatted(person.companyId(), person.employeeNo()))
                .expect(200);
        for (JsonNode holder : holders.at("/items")) {
            if (holder.path("familyRelation").asText(null) == null
                    ? person.familyRelation() == null
                    : holder.path("familyRelation").asText().equals(person.familyRelation())) {
                return holder.path("ticketHolderCode").asText();
            }
        }
        throw new SaleFailedException("There should be a ticket right holder for " + person.description());
    }

    private JsonNode json(String sample) {
        try {
            return new ObjectMapper().readTree(read(sample));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String read(String sample) {
        try {
            return Files.readString(samples.resolve(sample));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
