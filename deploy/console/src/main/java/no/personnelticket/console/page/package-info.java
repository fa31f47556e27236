/** The parts that all pages share: the layout, the language, the viewer, and the error pages. */
package no.personnelticket.console.page;
