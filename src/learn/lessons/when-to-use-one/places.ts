/** Where a client can keep a token, and what may come of it. */
export interface Place {
  readonly name: string;
  readonly reload: string;
  readonly script: string;
  readonly otherSite: string;
  readonly device: string;
}

export const places: readonly Place[] = [
  {
    name: 'Memory of the page (a variable)',
    reload: 'Gone: sign in again, or refresh.',
    script: 'A foreign script in the page can use it while it runs, and often read it.',
    otherSite: 'Nothing: the browser adds it to no request.',
    device: 'Gone with the tab.',
  },
  {
    name: 'sessionStorage, localStorage',
    reload: 'Stays; in localStorage for ever.',
    script: 'Any script of the page reads it with one line and sends it away.',
    otherSite: 'Nothing: the browser adds it to no request.',
    device: 'Lies in a file, unencrypted.',
  },
  {
    name: 'Cookie without flags',
    reload: 'Stays.',
    script: 'Any script of the page reads it in document.cookie.',
    otherSite: 'Goes along with requests that other sites cause (CSRF), as far as the browser lets it.',
    device: 'Lies in a file.',
  },
  {
    name: 'Cookie with HttpOnly, Secure, SameSite',
    reload: 'Stays.',
    script: 'Cannot read it. It can still send requests from the page, and the cookie goes along.',
    otherSite: 'Does not go along (Strict), or only when one follows a link (Lax).',
    device: 'Lies in a file.',
  },
  {
    name: 'Key store of a phone (Keychain, Keystore)',
    reload: 'Stays.',
    script: 'There are no foreign scripts; another app cannot read it.',
    otherSite: 'Nothing: the app adds it itself.',
    device: 'Encrypted, behind the lock of the device.',
  },
];
