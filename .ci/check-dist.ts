/**
 * Reads what a build wrote and refuses to finish when it breaks a promise: a budget, the policy, no foreign address.
 */
import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { frameFaults } from './check-frame.ts';
import { policyPattern } from './policy.ts';

/** A part of the build, what belongs to it, and kilobytes (1,000 bytes) after gzip, as GitHub Pages serves them. */
interface Budget {
  readonly name: string;
  readonly limit: number;
  holds(chunk: Rollup.OutputChunk | undefined, file: string): boolean;
}

const made = (chunk: Rollup.OutputChunk | undefined, from: RegExp): boolean =>
  chunk?.moduleIds.some((id) => from.test(id)) === true;

/** Each file counts for the first part that holds it; the first load is told apart before. */
const firstLoadLimit = 95;
const budgets: readonly Budget[] = [
  {
    name: 'editor (Monaco), on intent',
    limit: 900,
    holds: (chunk, file) => made(chunk, /monaco-editor/) || /monaco|editor/i.test(file),
  },
  {
    name: 'what fills gaps of browsers (noble), each on its need',
    limit: 70,
    holds: (chunk) => made(chunk, /@noble[\\/]/),
  },
  {
    name: 'certificates and encrypted keys (ASN.1), on need',
    limit: 40,
    holds: (chunk) =>
      made(
        chunk,
        /@peculiar[\\/]|asn1js|pvtsutils|crypto[\\/](?:certificates|locked-keys)[\\/]|CertificateList|LockedKeyForm/,
      ),
  },
  {
    name: 'known secrets with their list of passwords, on request',
    limit: 290,
    holds: (_, file) => /known-secrets|passwords/.test(file),
  },
  {
    name: 'fetching of keys, on request',
    limit: 12,
    holds: (chunk) => made(chunk, /src\/(?:debugger\/FetchKeys|state\/fetched-key)\.tsx?/),
  },
  {
    name: 'rules and explanations, right after the page',
    limit: 150,
    holds: (chunk) => made(chunk, /src\/core\/audit\//),
  },
  {
    name: 'lessons and simulator, on the page Learn',
    limit: 120,
    holds: (chunk, file) => made(chunk, /src\/learn\//) || /\/Learn-[\w-]+\.css$/.test(file),
  },
  {
    name: 'the same in a worker, for long tokens',
    limit: 180,
    holds: (_, file) => /\/audit-[\w-]+\.js$/.test(file),
  },
  {
    name: 'published tokens, on request on the page Trust',
    limit: 60,
    holds: (chunk) => made(chunk, /crypto\/fixtures\//),
  },
  { name: 'everything else, on demand', limit: 150, holds: () => true },
];

/**
 * Hosts that may be named in text, none of which is ever requested: specifications shown as links, namespaces, names
 * of claims and of events, issuers in the examples of rules, licences, Monaco's help.
 */
const namedHosts = new Set([
  'www.rfc-editor.org',
  'www.iana.org',
  'openid.net',
  'www.w3.org',
  'tailwindcss.com',
  'code.visualstudio.com',
  'microsoft.com',
  'github.com',
  'hasura.io',
  'purl.imsglobal.org',
  'stytch.com',
  'schemas.openid.net',
  'oauth2.googleapis.com',
  'sts.windows.net',
  'securetoken.google.com',
  'login.microsoftonline.com',
  'kubernetes.default.svc.cluster.local',
]);

/** Hosts of examples, reserved by RFC 2606 §3 and RFC 6761, or for inner networks that nobody outside can reach. */
const exampleHost = /(^|\.)example(\.(com|org|net))?$|^localhost$|\.internal$/;

const delivered = /cdn\.jsdelivr|unpkg\.com|cdnjs|esm\.sh|(?:fonts|ajax|maps)\.(?:googleapis|gstatic)|skypack/i;

export function checkDist(): Plugin {
  return {
    name: 'jotter-check-dist',
    apply: 'build',
    writeBundle(options, bundle) {
      const dist = options.dir ?? 'dist';
      const frame = readFileSync(join(dist, 'jwks-fetcher.html'), 'utf8');
      const faults = [...weigh(bundle, dist), ...readPage(dist), ...frameFaults(frame), ...readAddresses(dist)];
      if (faults.length > 0) this.error(`the build breaks a promise:\n  ${faults.join('\n  ')}`);
    },
  };
}

function weigh(bundle: Rollup.OutputBundle, dist: string): readonly string[] {
  const first = firstLoad(bundle, dist);
  const firstName = 'first load, JS and CSS';
  const sizes = new Map<string, number>();
  for (const file of [...Object.keys(bundle), 'before-paint.js']) {
    if (!/\.(js|css)$/.test(file)) continue;
    const output = bundle[file];
    const chunk = output?.type === 'chunk' ? output : undefined;
    const name = first.has(file) ? firstName : (budgets.find((one) => one.holds(chunk, file))?.name ?? '');
    const bytes = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  return [{ name: firstName, limit: firstLoadLimit }, ...budgets].flatMap(({ name, limit }) => {
    const size = sizes.get(name) ?? 0;
    const line = `${name}: ${(size / 1000).toFixed(1)} KB gzip of ${limit} KB`;
    process.stdout.write(`  budget  ${line}\n`);
    return size > limit * 1000 ? [line] : [];
  });
}

/** What the page asks for, all that it imports statically, and their style sheets. */
function firstLoad(bundle: Rollup.OutputBundle, dist: string): Set<string> {
  const found = new Set<string>();
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const queue = Array.from(page.matchAll(/\s(?:src|href)="\.\/([^"]+\.(?:js|css))"/g), ([, name]) => name);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const file = bundle[name];
    if (found.has(name)) continue;
    found.add(name);
    if (file?.type !== 'chunk') continue;
    queue.push(...file.imports);
    for (const css of file.viteMetadata?.importedCss ?? []) found.add(css);
  }
  return found;
}

function readPage(dist: string): readonly string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const policy = policyPattern.exec(html)?.[1] ?? '';
  const faults = [
    "default-src 'none'",
    "connect-src 'none'",
    "frame-src 'self';",
    "worker-src 'self' blob:;",
    "base-uri 'none'",
    "form-action 'none'",
  ]
    .filter((directive) => !policy.includes(directive))
    .map((directive) => `index.html: the policy lacks ${directive}`);
  // Without it any page of the same host could be framed, and any of its files be a worker.
  const narrower = "`worker-src blob: ${own('sw.js')}; frame-src ${own('jwks-fetcher.html') || \"'none'\"}`";
  if (!readFileSync(join(dist, 'before-paint.js'), 'utf8').includes(narrower))
    faults.push(`before-paint.js: lacks the narrower policy ${narrower}`);
  if (/<script(?![^>]*\ssrc=)[^>]*>/.test(html)) faults.push('index.html: an inline script');
  if (/\s(?:src|href)="\/(?!\/)/.test(html))
    faults.push('index.html: an address from the root, which breaks sub-paths');
  return faults;
}

function readAddresses(dist: string): readonly string[] {
  const faults: string[] = [];
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html|svg|webmanifest)$/.test(file)) continue;
    const text = readFileSync(join(dist, file), 'utf8');
    const carrier = delivered.exec(text)?.[0];
    if (carrier) faults.push(`${relative(dist, join(dist, file))}: names the delivery network ${carrier}`);
    for (const match of text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)) {
      const host = match[1]?.toLowerCase() ?? '';
      if (!namedHosts.has(host) && !exampleHost.test(host)) faults.push(`${file}: names the foreign host ${host}`);
    }
  }
  return [...new Set(faults)];
}
