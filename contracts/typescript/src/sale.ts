// A complete sale, and refusals by their code, with nothing but what is generated from the committed documents.
import assert from 'node:assert/strict';
import type { TicketDistributed } from '../target/types/events.js';
import { type Problem, services, withHeaders } from './http.js';
import { find, publish } from './kafka.js';
import { checkOffline } from './token.js';

const customerNumber = Number(process.env['CUSTOMER_NUMBER']);
const travelDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
const sales = await services('sales-client', 'sales-secret');

// 1 get the ticket rights
const entitlements = await sales.rights.GET(
  '/customers/v2/benefits/entitlements/{customerNumber}/by-customer-number',
  { params: { path: { customerNumber }, query: { travelDate } } },
);
const entitlement = present(entitlements.data?.find((one) => one.travelType === 'PRIVATE'));
const contractUUID = present(entitlement.contractUUID);
const productId = present(entitlement.productId);

// 2 select the one for private travel
const selecting = await sales.rights.POST('/customers/v2/benefits/rights-selections', {
  params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
  body: { customerNumber, travelDate, travellers: [{ id: '1', userType: 'ADULT', contractUUID }] },
});
const selection = present(selecting.data);

// 3 request an offer
const search = await sales.offers.POST('/offers/v2/search/stop-places', {
  body: {
    travelDate,
    from: 'NSR:StopPlace:59872',
    to: 'NSR:StopPlace:548',
    selectionId: present(selection.selectionId),
    travellers: [{ id: '1', userType: 'ADULT', customerId: customerNumber, productIds: [productId] }],
  },
});
const offer = present(search.data?.offers?.[0]);
const offerId = present(offer.id);
const discountRight = present(offer.preassignedProducts?.[0]?.discountRight);
const traveller = present(offer.travellers?.[0]);

// 4 validate before payment
const validating = await sales.validation.POST('/customers/v2/benefits/entitlements/validate', {
  body: {
    travelDate,
    offerConfigurations: [
      {
        offerId,
        selectedTravellerIds: ['1'],
        customers: [
          {
            customerId: customerNumber,
            entitlements: [
              {
                contractId: contractUUID,
                entitlementProductRef: { id: productId, version: present(entitlement.productVersion) },
              },
            ],
          },
        ],
      },
    ],
  },
});
assert.equal(validating.data?.valid, true);

// whoever issues the ticket checks the token offline; an altered one and one of another offer are worth nothing
const validationToken = present(validating.data?.offers?.[0]?.token);
const published = await sales.validation.GET('/customers/v2/benefits/entitlements/validation-keys');
const keys = JSON.parse(JSON.stringify(present(published.data)));
const product = { id: productId, version: present(entitlement.productVersion) };
const travellers = [{ travellerId: '1', contractId: contractUUID, product }];
const claims = await checkOffline(validationToken, keys, offerId, travellers);
assert.equal(claims['travelDate'], travelDate);
const [head, body, signature] = validationToken.split('.') as [string, string, string];
const altered = Buffer.from(JSON.stringify({ ...claims, exp: 9999999999 })).toString('base64url');
await assert.rejects(checkOffline([head, altered, signature].join('.'), keys, offerId, travellers), {
  code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
});
const unsigned = Buffer.from('{"alg":"none","typ":"validation+jwt"}').toString('base64url');
await assert.rejects(checkOffline([unsigned, body, ''].join('.'), keys, offerId, travellers), {
  code: 'ERR_JOSE_ALG_NOT_ALLOWED',
});
await assert.rejects(checkOffline(validationToken, { keys: [] }, offerId, travellers), {
  code: 'ERR_JWKS_NO_MATCHING_KEY',
});
await assert.rejects(checkOffline(validationToken, keys, crypto.randomUUID(), travellers), /another offer/);
await assert.rejects(
  checkOffline(validationToken, keys, offerId, [{ travellerId: '1', contractId: crypto.randomUUID(), product }]),
  /other travellers, contracts or products/,
);

// 5 the sales platform distributes the ticket
const ticketDistributionId = crypto.randomUUID();
const distributed: TicketDistributed = {
  ticketDistributionId,
  orderId: crypto.randomUUID(),
  orderVersion: 1,
  orderLineId: '1',
  customerNumber,
  offerId,
  validationToken,
  clientName: 'example-typescript',
  distributedAt: new Date().toISOString(),
  tickets: [
    {
      ticketId: '1',
      travellerId: '1',
      contractId: contractUUID,
      productId: present(offer.preassignedProducts?.[0]?.id),
      fullFare: { amount: present(traveller.fullFare).amount, currency: 'NOK' },
      pricePaid: { amount: present(traveller.price).amount, currency: 'NOK' },
      discountRights: [
        {
          id: present(discountRight.id),
          version: present(discountRight.version),
          amount: { amount: present(discountRight.price).amount, currency: 'NOK' },
          originatingFromProductId: present(discountRight.originatingFromProductId),
        },
      ],
    },
  ],
};
await publish('no.personnelticket.TicketDistributed.v1', ticketDistributionId, String(customerNumber), distributed);

// 6 the usage is registered
const registered = await find(
  'no.personnelticket.UsageRegistered.v1',
  '',
  ({ event }) => event().data?.ticketDistributionId === ticketDistributionId,
);
const usage = present(registered.event().data);
assert.equal(usage.contractId, contractUUID);
const usages = await sales.usages.GET('/personnelticket/v2/usages', { params: { query: { ticketDistributionId } } });
assert.equal(usages.data?.items?.[0]?.usageId, usage.usageId);

// and whether its ticket was validated
const checked = await find(
  'no.personnelticket.DistributionChecked.v1',
  '',
  ({ event }) => event().data?.ticketDistributionId === ticketDistributionId,
);
assert.equal(checked.event().data?.tickets[0]?.validationStatus, 'VALIDATED');

// what a reader refuses goes to the quarantine, with the name of the field
const wrong = { ...distributed, ticketDistributionId: crypto.randomUUID(), clientName: '' };
await publish('no.personnelticket.TicketDistributed.v1', wrong.ticketDistributionId, String(customerNumber), wrong);
const refused = await find(
  'no.personnelticket.TicketDistributed.v1',
  '.quarantine',
  ({ headers }) => headers['ce_id'] === wrong.ticketDistributionId,
);
assert.equal(refused.headers['quarantine_reason_code'], 'malformed-body');
assert.equal(refused.headers['quarantine_reason'], 'clientName must not be blank');

// refusals by their code
const noOffer = await sales.offers.GET('/offers/v2/offers/{offerId}', {
  params: { path: { offerId: crypto.randomUUID() } },
});
const unknownSelection = await sales.offers.POST('/offers/v2/search/stop-places', {
  body: {
    travelDate,
    from: 'NSR:StopPlace:59872',
    to: 'NSR:StopPlace:548',
    selectionId: crypto.randomUUID(),
    travellers: [{ id: '1', userType: 'ADULT', customerId: customerNumber, productIds: [productId] }],
  },
});
const blank = await sales.rights.POST('/customers/v2/benefits/contracts/claim-personnel-ticket', {
  body: { customerNumber, externalReference: ' ' },
});
const stranger = await withHeaders({}).usages.GET('/personnelticket/v2/usages', {
  params: { query: { ticketDistributionId } },
});
const nobody = await services('nobody', 'nobody-secret');
const forbidden = await nobody.usages.GET('/personnelticket/v2/usages', { params: { query: { ticketDistributionId } } });
assert.deepEqual(
  [noOffer, unknownSelection, blank, stranger, forbidden].map(problem).map((one) => [one.status, one.errorCode]),
  [
    [404, 'OFFER_NOT_FOUND'],
    [409, 'SELECTION_UNKNOWN'],
    [400, 'VALIDATION_FAILED'],
    [401, 'UNAUTHORIZED'],
    [403, 'FORBIDDEN'],
  ],
);
assert.equal(problem(blank).errorSpecifications?.[0]?.field, 'externalReference');
console.log(`sold ${ticketDistributionId}`);

function problem(answer: { error?: unknown }): Problem {
  return present(answer.error) as Problem;
}

function present<T>(value: T | null | undefined): T {
  assert.notEqual(value, undefined);
  assert.notEqual(value, null);
  return value as T;
}
