/** The signed token by which ticket issuance can verify offline that an offer was validated. */
package no.personnelticket.validation.token;
