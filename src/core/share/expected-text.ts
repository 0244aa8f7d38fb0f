export const expectedNames = ['issuer', 'audience', 'nonce', 'maxAge', 'type'] as const;

type ExpectedName = (typeof expectedNames)[number];

/** What the recipient of a token expects, as it was typed; empty where nothing was. The maximum age is in seconds. */
export type ExpectedText = Readonly<Record<ExpectedName, string>>;

/** Each as `say` has it. */
export const expectedText = (say: (name: ExpectedName) => string): ExpectedText => ({
  issuer: say('issuer'),
  audience: say('audience'),
  nonce: say('nonce'),
  maxAge: say('maxAge'),
  type: say('type'),
});

export const noneExpected: ExpectedText = expectedText(() => '');
