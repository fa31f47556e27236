package no.personnelticket.messaging;

import java.util.List;

/**
 * What a decision stores besides its step, as part of the statement that stores the step.
 *
 * @param sql common table expressions; where the step has a key of its own they store only {@code where exists (select
 *     from taken)}: where it is new
 * @param parameters as {@code PreparedStatement.setObject} takes them
 */
public record Effect(String sql, List<Object> parameters) {

    public static final Effect NONE = new Effect("", List.of());
}
