/** No file of a build may name a foreign host that its code could ask; few may be named, all of them in text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Hosts that may be named in text, none of which is ever requested: specifications shown as links, namespaces, names
 * of claims and of events, issuers in the examples of rules, licences, Monaco's help, the list of React's errors, sources of error messages.
 */
const namedHosts = new Set([
  'www.rfc-editor.org',
  'www.iana.org',
  'openid.net',
  'www.w3.org',
  'tailwindcss.com',
  'code.visualstudio.com',
  'react.dev',
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
  'session.firebase.google.com',
  'www.googleapis.com',
  'public-keys.auth.elb',
  'graph.microsoft.com',
  'bitbucket.org',
  'developers.google.com',
  'docs.aws.amazon.com',
  'docs.github.com',
  'istio.io',
  'learn.microsoft.com',
  'supabase.com',
]);

/** Hosts of examples, reserved by RFC 2606 §3 and RFC 6761, or for inner networks that nobody outside can reach. */
const exampleHost = /(^|\.)example(\.(com|org|net))?$|^localhost$|\.internal$/;

const delivered = /cdn\.jsdelivr|unpkg\.com|cdnjs|esm\.sh|(?:fonts|ajax|maps)\.(?:googleapis|gstatic)|skypack/i;

/** What licences.txt holds stands in the one file as a block that nothing reads but a panel; licences name many hosts. */
const licences = /<template id="licences">[^<]*<\/template>/;

export function addressFaults(dist: string): readonly string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|css|html|svg|webmanifest)$/.test(file))
    .flatMap((file) => foreignHosts(file, readFileSync(join(dist, file), 'utf8')));
}

export function foreignHosts(file: string, content: string): readonly string[] {
  const text = content.replace(licences, '');
  const carrier = delivered.exec(text)?.[0];
  const hosts = Array.from(text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi), ([, host = '']) =>
    host.toLowerCase(),
  );
  return [
    ...(carrier ? [`${file}: names the delivery network ${carrier}`] : []),
    ...new Set(
      hosts
        .filter((host) => !namedHosts.has(host) && !exampleHost.test(host))
        .map((host) => `${file}: names the foreign host ${host}`),
    ),
  ];
}
