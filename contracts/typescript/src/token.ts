// Checks a validation token offline, with the published keys alone (docs: validation-service/docs/offline-check.md).
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';

/** The claims of a token that is good for the offer now; throws where it is not. */
export async function checkOffline(token: string, keys: JSONWebKeySet, offerId: string): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
    algorithms: ['ES256'],
    typ: 'validation+jwt',
    issuer: 'validation-service',
    audience: 'ticket-issuance',
    requiredClaims: ['exp', 'jti', 'offerId'],
    clockTolerance: 30,
  });
  if (payload['offerId'] !== offerId) {
    throw new Error('The token is for another offer');
  }
  return payload;
}
