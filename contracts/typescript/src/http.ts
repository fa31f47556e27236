// The services, each called by its path with the types of its OpenAPI document.
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths as OfferPaths } from '../target/types/offer-service.js';
import type { paths as RightsPaths } from '../target/types/rights-service.js';
import type { paths as UsagePaths } from '../target/types/usage-registration-service.js';
import type { paths as ValidationPaths } from '../target/types/validation-service.js';

/** The published error body, as far as a program needs it. */
export interface Problem {
  status: number;
  errorCode: string;
  errorSpecifications?: { field: string; reason: string }[];
}

export interface Services {
  rights: Client<RightsPaths>;
  offers: Client<OfferPaths>;
  validation: Client<ValidationPaths>;
  usages: Client<UsagePaths>;
}

export function address(part: string): string {
  const found = process.env[`${part}_ADDRESS`];
  if (found === undefined) {
    throw new Error(`${part}_ADDRESS is not set`);
  }
  return found;
}

export async function services(clientId: string, clientSecret: string): Promise<Services> {
  const token = await accessToken(clientId, clientSecret);
  return withHeaders({ authorization: `Bearer ${token}`, 'ET-Client-Name': 'example-typescript' });
}

export function withHeaders(headers: Record<string, string>): Services {
  const sign: Middleware = {
    onRequest({ request }) {
      Object.entries(headers).forEach(([name, value]) => request.headers.set(name, value));
    },
  };
  const clients = {
    rights: createClient<RightsPaths>({ baseUrl: address('RIGHTS') }),
    offers: createClient<OfferPaths>({ baseUrl: address('OFFER') }),
    validation: createClient<ValidationPaths>({ baseUrl: address('VALIDATION') }),
    usages: createClient<UsagePaths>({ baseUrl: address('USAGE') }),
  };
  Object.values(clients).forEach((client) => client.use(sign));
  return clients;
}

async function accessToken(clientId: string, clientSecret: string): Promise<string> {
  const answer = await fetch(`${address('SANDBOX')}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      audience: 'personnelticket',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
