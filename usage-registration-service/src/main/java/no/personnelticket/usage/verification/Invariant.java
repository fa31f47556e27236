package no.personnelticket.usage.verification;

import java.util.Optional;

/**
 * What must always be true of a company's months. Each except two is a query with one row for each checked thing:
 * {@code item}, which identifies it without personal data, and {@code is_wrong}, whether it is wrong. The queries see the
 * company and the first days of the months as {@code parameters}, its usages of the months as {@code usage_of_months} and its
 * unreported usages as {@code unreported_usage}. Views of all companies are joined laterally, because otherwise the planner does
 * not filter their parts by company.
 */
enum Invariant {
    EACH_TICKET_IS_USED_ONCE("A ticket of a distribution is one usage", """
            select ticket_distribution_id || '/' || ticket_id as item, count(*) > 1 as is_wrong
            from usage_of_months where reverses is null group by ticket_distribution_id, ticket_id"""),

    EACH_DISTRIBUTION_HAS_ITS_USAGES("A ticket on a right of a distribution is a usage, with its saving", """
            select ticket_distribution_id as item,
                   uses <> cardinality(contract_ids) or saving <> saving_of_uses as is_wrong
            from counted_distribution cross join parameters
            where month between first_month and last_month and exists (
                select from contract
                where contract_id = any (contract_ids) and contract.company_id = parameters.company_id)"""),

    EACH_REFUND_HAS_ITS_REVERSALS(
            "A ticket that was used and that a refund of its customer names has a reversal by the refund", """
            select concat_ws('/', refunded.refund_id, use.ticket_id) as item, reversal.usage_id is null as is_wrong
            from usage_of_months as use
            join refund on (refund.ticket_distribution_id, refund.customer_number)
                = (use.ticket_distribution_id, use.customer_number)
            join refund_ticket as refunded
                on (refunded.refund_id, refunded.ticket_id) = (refund.refund_id, use.ticket_id)
            left join usage as reversal on (reversal.ticket_distribution_id, reversal.refund_id, reversal.reverses)
                = (use.ticket_distribution_id, refund.refund_id, use.usage_id)
            where use.reverses is null"""),

    EACH_USAGE_HAS_ITS_EVENT("A use comes from its distribution, a reversal from its refund", """
            select usage_id::text as item,
                   case when refund_id is null
                       then not exists (
                           select from distribution
                           where distribution.ticket_distribution_id = usage_of_months.ticket_distribution_id)
                       else not exists (select from refund where refund.refund_id = usage_of_months.refund_id)
                   end as is_wrong
            from usage_of_months"""),

    EACH_USAGE_IS_IN_ITS_MONTH(
            "A use belongs to the month of its distribution (Europe/Oslo). A reversal belongs to the month of its refund, or to"
                    + " the month of its use if the refund is dated earlier or in a later income year",
            """
            select usage_id::text as item, usage_of_months.month <> case
                    when refunded.month > used.month
                        and extract(year from refunded.month) = extract(year from used.month)
                        then refunded.month
                    else used.month
                end as is_wrong
            from usage_of_months
            left join (select refund_id, refunded_at from refund) as refund using (refund_id)
            cross join lateral (
                select date_trunc('month', distributed_at at time zone 'Europe/Oslo')::date as month) as used
            cross join lateral (
                select date_trunc('month', refunded_at at time zone 'Europe/Oslo')::date as month) as refunded"""),

    EACH_USAGE_CAN_BE_REPORTED(
            "A usage belongs to a month from 2021 on that has begun, and its saving is at most the highest price", """
            select usage_id::text as item,
                   month not between date '2021-01-01' and today + 1 or abs(saving) > 100000 as is_wrong
            from unreported_usage cross join parameters"""),

    EACH_REVERSAL_COUNTS_WHERE_ITS_USE_COUNTS(
            "A reversal in a report counts on the company, the employee and the travel type of its use", """
            select reversal.usage_id::text as item,
                   (taxed.company_id, taxed.employee_reference, taxed.travel_type)
                       is distinct from (reported.company_id, reported.employee_reference, reported.travel_type)
                       as is_wrong
            from reported_usage as reported
            join closed using (company_id, month)
            join usage as reversal on (reversal.usage_id, reversal.month) = (reported.usage_id, reported.saving_month)
                and reversal.reverses is not null
            left join report_usages as taxed
                on (taxed.contract_id, taxed.saving_month)
                    = (reversal.contract_id,
                       date_trunc('month', reversal.distributed_at at time zone 'Europe/Oslo')::date)
                and reversal.reverses = any (taxed.usage_ids)"""),

    REFUNDS_GIVE_BACK_WHAT_WAS_SAVED("The reversals of a use give back its saving and its coupons at most", """
            select use.usage_id::text as item,
                   sum(reversal.saving) < -greatest(use.saving, 0) or sum(reversal.coupons) < -use.coupons as is_wrong
            from usage_of_months as use join usage as reversal on reversal.reverses = use.usage_id
                and reversal.ticket_distribution_id = use.ticket_distribution_id
            group by use.usage_id, use.saving, use.coupons"""),

    EACH_REPORT_HAS_ITS_SHA256("The stored SHA-256 of a closed report is that of its content"),

    EACH_REPORT_HAS_ITS_LINES("The file of a closed report has exactly the stored report lines"),

    EACH_LINE_IS_THE_SUM_OF_ITS_USAGES("A report line's saving is the sum of its usages on private travel", """
            select concat_ws('/', month, employee_reference, saving_month) as item,
                   (line.saving, line.usages) is distinct from (summed.saving, summed.usages) as is_wrong
            from (select report_line.* from report_line join closed using (company_id, month)) as line
            full join (
                select reported.month, reported.employee_reference, usage.month as saving_month,
                       sum(usage.saving) as saving, count(*) as usages
                from reported_usage as reported join closed using (company_id, month) join usage using (usage_id)
                where reported.travel_type = 'PRIVATE'
                group by reported.month, reported.employee_reference, usage.month) as summed
            using (month, employee_reference, saving_month)"""),

    EACH_REPORTED_USAGE_EXISTS(
            "Each usage in a report was registered, by an event between the report's stored offsets", """
            select reported.usage_id::text as item, source.usage_id is null as is_wrong
            from reported_usage as reported
            join closed using (company_id, month)
            left join (
                select usage_event.usage_id, report_source.company_id, report_source.month
                from usage_event join report_source using (topic, partition)
                where kafka_offset between first_offset and last_offset) as source
            on (source.usage_id, source.company_id, source.month)
                = (reported.usage_id, reported.company_id, reported.month)"""),

    EACH_USAGE_IS_REPORTED_ONCE("A usage is in at most one report", """
            select usage_id::text as item, count(*) > 1 as is_wrong
            from reported_usage
            where contract_id in (select contract_id from reported_usage join closed using (company_id, month))
            group by usage_id"""),

    EACH_TAX_LINE_FOLLOWS_FROM_ITS_YEAR(
            "A month's taxable amount is that of the year up to and including it, minus those of earlier months", """
            select concat_ws('/', month, employee_reference, income_year) as item,
                   benefit.taxable <> greatest(saving_before + benefit.saving - tax_free_amount, 0) - taxed.before
                       or saving_before <> summed.before or benefit.saving <> summed.of_month as is_wrong
            from report_benefit as benefit
            join closed using (company_id, month)
            cross join lateral (
                select coalesce(sum(line.saving) filter (where line.month < benefit.month), 0) as before,
                       coalesce(sum(line.saving) filter (where line.month = benefit.month), 0) as of_month
                from report_line as line
                where line.company_id = benefit.company_id and line.employee_reference = benefit.employee_reference
                    and line.month <= benefit.month and extract(year from line.saving_month) = income_year) as summed
            cross join lateral (
                select coalesce(sum(earlier.taxable), 0) as before from report_benefit as earlier
                where earlier.company_id = benefit.company_id
                    and earlier.employee_reference = benefit.employee_reference
                    and earlier.income_year = benefit.income_year and earlier.month < benefit.month) as taxed"""),

    EACH_LINE_IS_TAXED("Each employee and income year of a report's lines has a tax line in the month", """
            select concat_ws('/', month, employee_reference, line.income_year) as item,
                   benefit.taxable is null as is_wrong
            from (select distinct company_id, month, employee_reference,
                         extract(year from saving_month)::int as income_year
                  from report_line join closed using (company_id, month)) as line
            left join report_benefit as benefit using (company_id, month, employee_reference, income_year)"""),

    NO_MONTH_FAILED("The schedule could close each month that it tried", """
            select concat_ws(' ', month, failure.error_code) as item, closed.sha256 is null as is_wrong
            from closed
            full join (
                select closing_failure.month, error_code from closing_failure join parameters using (company_id)
                where month between first_month and last_month) as failure
            using (month)""");

    private final String sentence;
    private final String query;

    /** An invariant of encrypted data, which {@link ReportRecountStore} checks. */
    Invariant(String sentence) {
        this(sentence, null);
    }

    Invariant(String sentence, String query) {
        this.sentence = sentence;
        this.query = query;
    }

    String sentence() {
        return sentence;
    }

    /** Empty for encrypted data. */
    Optional<String> query() {
        return Optional.ofNullable(query);
    }
}
