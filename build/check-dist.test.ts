import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foreignHosts } from './check-addresses.ts';
import { faultsOfPage, narrowerFaults } from './check-pages.ts';

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'none'; frame-src 'none'; worker-src 'self' blob:; form-action 'none'; base-uri 'none'";
const page = (body: string, carried = policy): string =>
  `<html><head><meta http-equiv="Content-Security-Policy" content="${carried}" /></head><body>${body}</body></html>`;
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('faultsOfPage', () => {
  it('has nothing against a page with its policy and scripts in files of their own', () => {
    expect(faultsOfPage('index.html', page('<script src="./a.js"></script><a href="./b">b</a>'))).toEqual([]);
  });

  it('refuses a page without a policy', () => {
    expect(faultsOfPage('other.html', '<p>')).toEqual(['other.html: there is no policy']);
  });

  it.each(["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'", "script-src 'self'"])(
    'refuses a policy without %s',
    (directive) => {
      expect(faultsOfPage('index.html', page('', policy.replace(directive, 'x')))).toEqual([
        `index.html: the policy lacks ${directive}`,
      ]);
    },
  );

  it('refuses an inline script whose hash the policy does not name, and one in an attribute', () => {
    const hashed = page('<script>go()</script>', policy.replace("'self'", hashOf('go()')));
    expect(faultsOfPage('other.html', hashed)).toEqual([]);
    expect(faultsOfPage('other.html', hashed.replace('go()', 'stay()'))).toEqual([
      'other.html: an inline script whose hash the policy does not name: stay()',
    ]);
    expect(faultsOfPage('other.html', page('<p onclick="go()">'))).toEqual(['other.html: a script in an attribute']);
  });

  it('refuses a policy that lets any script run', () => {
    expect(faultsOfPage('other.html', page('', policy.replace("'self'", "'self' 'unsafe-inline'")))).toEqual([
      "other.html: the policy lets any script run: script-src 'self' 'unsafe-inline'",
    ]);
  });

  it('refuses a page that does not narrow its policy as it starts', () => {
    const script = readFileSync(new URL('../public/before-paint.js', import.meta.url), 'utf8');
    expect(narrowerFaults(script)).toEqual([]);
    expect(narrowerFaults(script.replace("own('sw.js')", "'https:'"))).toHaveLength(1);
  });

  it('refuses an address from the root', () => {
    for (const body of ['<a href="/b">b</a>', '<script src="/a.js"></script>'])
      expect(faultsOfPage('index.html', page(body))).toEqual([
        'index.html: an address from the root, which breaks sub-paths',
      ]);
  });
});

describe('foreignHosts', () => {
  it('lets examples and specifications be named, and nobody else', () => {
    expect(foreignHosts('a.js', '"https://issuer.example" "https://www.rfc-editor.org/rfc/rfc7519"')).toEqual([]);
    expect(foreignHosts('a.js', 'fetch("https://evil.test/x"); new WebSocket("wss://evil.test")')).toEqual([
      'a.js: names the foreign host evil.test',
    ]);
  });

  it('refuses a delivery network, with or without a scheme', () => {
    expect(foreignHosts('a.js', '"//cdn.jsdelivr.net/x"')).toEqual(['a.js: names the delivery network cdn.jsdelivr']);
  });

  it('leaves the texts of licences alone, where they are a block that nothing runs', () => {
    const block = '<template id="licences">https://licence.test</template>';
    expect(foreignHosts('jotter.html', block)).toEqual([]);
    expect(foreignHosts('jotter.html', `${block}<p>https://licence.test`)).toHaveLength(1);
  });
});
