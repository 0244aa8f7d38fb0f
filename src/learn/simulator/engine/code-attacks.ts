import { askForTokens } from './ask-for-tokens.ts';
import { codeFields, type Attempt } from './authorize.ts';
import { ask } from './call-api.ts';
import { apiHost, serverHost } from './hosts.ts';
import { formRequest, getRequest } from './http.ts';
import type { Setting } from './setting.ts';
import type { TokenEndpoint } from './token-endpoint.ts';
import type { World } from './world.ts';

export const shop = { id: 'shop', host: 'shop.example' };

/** A run of the authorization code flow, once there is a code. */
export interface CodeFlow {
  readonly world: World;
  readonly setting: Setting;
  readonly endpoint: TokenEndpoint;
  readonly attempt: Attempt;
}

/** A thief redeems the code before the client, and asks the API if that gave a token. */
export async function stealCode(play: CodeFlow, code: string): Promise<void> {
  const { world, setting, endpoint, attempt } = play;
  world.hold('thief', ['the code']);
  const guessed = attempt.challenge === undefined ? undefined : world.random(32);
  const tokens = await askForTokens(world, {
    from: 'thief',
    endpoint,
    request: formRequest(serverHost, '/token', { ...codeFields(shop, code, guessed), client_id: 'shop' }),
    telling: {
      says: 'A thief saw the redirect, such as another app that listens on the same address, and is faster than the client.',
      tampered: 'The one who redeems the code is not the client. A code_verifier has to be guessed.',
      lights: ['code_verifier='],
      references: ['RFC 7636 §1'],
    },
    key: setting.publicKey(),
    says: 'Without a code_challenge there is nothing to compare, so the thief gets the token.',
  });
  if (!tokens) return;
  world.hold('thief', ['access token']);
  const request = getRequest(apiHost, '/orders', [['Authorization', `Bearer ${tokens.access}`]]);
  await ask(world, setting.api, request, {
    says: 'The thief shows the token to the API.',
    tokens: [{ name: 'Access token', text: tokens.access, key: setting.publicKey() }],
    tampered: 'The one who sends it is not the client.',
  });
}

/** The client redeems a code for the second time. */
export async function redeemAgain({ world, setting, endpoint, attempt }: CodeFlow, code: string): Promise<void> {
  await askForTokens(world, {
    from: 'client',
    endpoint,
    request: formRequest(serverHost, '/token', { ...codeFields(shop, code, attempt.verifier), client_id: 'shop' }),
    telling: {
      says: 'The same code comes once more, as when a page with the code in its address is loaded again.',
      tampered: 'The code was redeemed before.',
      references: ['RFC 6749 §4.1.2'],
    },
    key: setting.publicKey(),
    says: '',
  });
}
