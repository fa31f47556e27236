/** What all pages have in common: the layout, the language, who looks at them, and how an error looks. */
package no.personnelticket.console.page;
