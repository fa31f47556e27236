// Checks a validation token offline, with the published keys alone (docs: validation-service/docs/offline-check.md).
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';

/** What is to be issued for a traveller: without contract and product at the full fare. */
export interface Issued {
  travellerId: string;
  contractId?: string;
  product?: { id: string; version: string };
}

/** The claims of a token that is valid now for the offer and these travellers of it; throws if it is not. */
export async function checkOffline(
  token: string,
  keys: JSONWebKeySet,
  offerId: string,
  travellers: Issued[],
): Promise<JWTPayload> {
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
  const validated = new Set((payload['travellers'] as Issued[]).map(asText));
  if (!travellers.every((traveller) => validated.has(asText(traveller)))) {
    throw new Error('The token is for other travellers, contracts or products');
  }
  return payload;
}

function asText({ travellerId, contractId, product }: Issued): string {
  return JSON.stringify([travellerId, contractId, product?.id, product?.version]);
}
