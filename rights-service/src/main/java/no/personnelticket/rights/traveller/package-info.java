/** As which kind of traveller somebody travels on a day. */
package no.personnelticket.rights.traveller;
