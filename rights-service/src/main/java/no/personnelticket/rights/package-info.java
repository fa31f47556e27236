/** Who may travel on which right. One package for each thing that the service does; here is what all of them use. */
package no.personnelticket.rights;
