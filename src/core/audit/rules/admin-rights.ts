import { payloadOf } from '../found.ts';
import { type Place, placesIn, pathOf } from '../words/places.ts';
import type { Rule } from '../rule.ts';

export const adminRights: Rule = {
  id: 'admin-rights',
  title: 'A token that opens nearly everything',
  severity: 'hint',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 9700', section: '2.3' },
  why: 'With the rights of an administrator, a token that leaks does the greatest harm.',
  confidence: 'guess',
  remedy: 'Ask for as few rights as the task needs, and let the token live shortly.',
  fine: 'Administrators need such tokens. What the names mean, only the server knows.',
  examples: {
    flagged: [
      '{"iss":"joe","admin":true,"exp":1795092600}',
      '{"iss":"joe","realm_access":{"roles":["user","admin"]},"exp":1795092600}',
      '{"iss":"joe","scope":"read *","exp":1795092600}',
    ],
    accepted: ['{"iss":"joe","roles":["reader"],"admin":false,"scope":"users:read","exp":1795092600}'],
  },
  *check(token) {
    const place = placesIn(payloadOf(token)).find((one) => one.name !== undefined && isWide(one));
    if (!place) return;
    yield {
      span: place.part.locate(place.span),
      message: `${pathOf(place)} seems to give the rights of an administrator, or all there are. The rights come from the issuer and may be meant so; whoever gets hold of the token has them, too, until it expires.`,
    };
  },
};

const names = /^(?:is_?)?(?:admin|administrator|superuser|super_?admin|root)$/i;
const lists = /^(?:roles?|groups?|scopes?|scp|permissions?|cognito:groups|authorities)$/i;
const wide =
  /^(?:\*|\*[.:/]\*|admin|administrators?|super[-_ ]?(?:user|admin)|sys(?:tem)?[-_ ]?admin|root|ROLE_ADMIN)$/i;

function isWide({ name, node }: Place): boolean {
  if (name === undefined) return false;
  if (node.type === 'boolean') return node.value && names.test(name.value);
  if (!lists.test(name.value)) return false;
  const texts = node.type === 'array' ? node.items : [node];
  return texts.slice(0, 500).some(
    (one) =>
      one.type === 'string' &&
      one.value
        .slice(0, 5000)
        .split(' ')
        .some((word) => wide.test(word)),
  );
}
