/** Sign-in to the console: OpenID Connect's authorization code flow with PKCE, without passwords. */
package no.personnelticket.sandbox.signin;
