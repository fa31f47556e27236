package no.personnelticket.local.sale;

/**
 * One of the sample people, and the customer number that the sandbox gave the private profile.
 *
 * @param employeeNo of the person; for a family member, of the employee
 * @param familyRelation null for an employee
 * @param rights how many ticket rights the person has
 */
record Person(
        String description, int companyId, long employeeNo, String familyRelation, long customerNumber, int rights) {

    static final Person EMPLOYEE = new Person("the employee Ingrid", 3, 1233, null, 1000001, 2);
    static final Person EMPLOYEE_WITH_FAMILY = new Person("the employee Jonas", 3, 1234, null, 1000007, 2);
    static final Person SPOUSE = new Person("Nora, married to Jonas", 3, 1234, "SPOUSE", 1000002, 1);
    static final Person CHILD = new Person("Emil, their child", 3, 1234, "CHILD", 1000003, 1);
    static final Person PENSIONER = new Person("the pensioner Astrid", 3, -17, null, 1000004, 1);
    static final Person AT_INFRASTRUCTURE = new Person("Mikkel at Bane NOR", 5, 4410, null, 1000005, 2);
    static final Person LEFT = new Person("Sofie, who left in 2024", 3, 1190, null, 1000006, 0);
}
