/** Claims that are often put into a token and need not be. */
export interface Baggage {
  readonly name: string;
  readonly title: string;
  readonly value: unknown;
}

const things = ['orders', 'invoices', 'customers', 'reports', 'stock', 'prices', 'returns', 'users'];
const verbs = ['read', 'write', 'delete', 'approve', 'export'];

export const baggage: readonly Baggage[] = [
  {
    name: 'permissions',
    title: 'Each of 40 permissions',
    value: things.flatMap((thing) => verbs.map((verb) => `${thing}:${verb}`)),
  },
  {
    name: 'address',
    title: 'The postal address',
    value: { street_address: '12 St James’s Square', locality: 'London', postal_code: 'SW1Y 4JH', country: 'GB' },
  },
  {
    name: 'picture',
    title: 'A picture, as a data URL',
    value: `data:image/png;base64,iVBORw0KGgo${'A'.repeat(2600)}`,
  },
];

export const fullPayload = JSON.stringify({
  iss: 'https://login.example',
  sub: 'ada',
  aud: 'https://api.example',
  exp: 'now+300',
  role: 'editor',
  ...Object.fromEntries(baggage.map(({ name, value }) => [name, value])),
}).replace('"now+300"', 'now+300');
