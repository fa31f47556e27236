/**
 * Employees of the member companies: importing them ({@code Employee…Import…}), reading them back with their families
 * and rights ({@code …Details}), and their national ids for the tax report ({@code EmployeeIdentit…}), which leave
 * this service only there, over HTTP and never on Kafka.
 */
package no.personnelticket.rights.employee;
