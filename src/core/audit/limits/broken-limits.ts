import { claimIn, findingAt, type Found, headerOf, payloadOf } from '../found.ts';
import { recogniseIssuer, resemblance } from '../issuers/recognise-issuer.ts';
import type { Circumstances, Finding } from '../rule.ts';
import { memo } from '../../text/memo.ts';
import { shown } from '../words/shown.ts';
import type { Severity } from '../../text/result.ts';
import type { Parsed } from '../../token/token.ts';
import { everyProvider } from './every-provider.ts';
import type { Broken } from './broken.ts';
import { judgeLimit, mostOfName } from './judge-limit.ts';
import type { Limit, Provider } from './limit.ts';

/** What is looked at the clock for, and what is not. */
export type LimitsOf = 'time' | 'form';

const isOfTime = ({ asked: { kind } }: Limit): boolean => kind === 'lifetime' || kind === 'age';

/** A provider that may get the token, and whether nothing else can be meant. */
interface Recipient {
  readonly provider: Provider;
  readonly title: string;
  readonly isSure: boolean;
}

const recipientsOf = memo((token: Parsed): readonly Recipient[] => {
  const card = recogniseIssuer(token);
  return everyProvider.flatMap((provider) => {
    if (card && provider.issuer === card.issuer.id)
      return [{ provider, title: card.issuer.title, isSure: !card.isNear && !card.issuer.isLikely }];
    const found = provider.isReader && resemblance(token, provider.issuer);
    return found ? [{ provider, title: provider.who, isSure: found === 'exact' }] : [];
  });
});

/** What the providers for which a token is made document, and the token does not keep. */
export const brokenLimits = (token: Parsed, circumstances: Circumstances, which: LimitsOf): readonly Finding[] =>
  recipientsOf(token).flatMap((recipient) => brokenFor(recipient, token, circumstances, which));

function brokenFor(
  { provider: { who, limits, source }, title, isSure }: Recipient,
  token: Parsed,
  circumstances: Circumstances,
  which: LimitsOf,
): readonly Finding[] {
  const ofThese = limits.filter((limit) => isOfTime(limit) === (which === 'time'));
  return ofThese.flatMap((limit) =>
    judgeLimit(limit, { token, circumstances, who, title }).flatMap((broken) => {
      const place = placeOf(limit, broken, token);
      if (!place) return [];
      const finding = place(messageOf(limit, broken, { who, isSure }), severityOf(limit, broken, isSure));
      return [
        {
          ...finding,
          title: broken.title ?? titleOf(shown(broken.at?.name ?? limit.name, mostOfName), limit, who),
          source: `https://${limit.source ?? source}`,
        },
      ];
    }),
  );
}

/** Whether a provider accepts a number in a claim that RFC 7519 defines as a string; the provider, where it does. */
export const takesNumber = (token: Parsed, name: string): string | undefined =>
  recipientsOf(token).find(({ provider }) => provider.takesNumbers?.includes(name))?.provider.who;

function messageOf(
  { because, response }: Limit,
  { says, isPast, isOfClocks }: Broken,
  { who, isSure }: { readonly who: string; readonly isSure: boolean },
): string {
  const responds = response === undefined || isPast ? undefined : `${who} responds with ${response}.`;
  const clocks = isOfClocks
    ? 'From iat on it is within the limit: the clock that made the token is ahead of this one.'
    : undefined;
  const past = isPast ? 'By now so little of it is left that this does not matter any more.' : undefined;
  return [isSure ? says : `If this token is for ${who}: ${says.replace(/^Th/, 'th')}`, clocks, because, responds, past]
    .filter((one) => one !== undefined)
    .join(' ');
}

const titleOf = (name: string, limit: Limit, who: string): string =>
  isOfTime(limit)
    ? `${name} is outside the limits of ${who}`
    : `${name} is not as ${who} ${limit.isAdvice ? 'expects' : 'requires'}`;

/** Only what a provider is known to reject is an error, and only where the token leaves no doubt that it is for that provider. */
function severityOf({ response, isAdvice }: Limit, { isPast, isOfClocks }: Broken, isSure: boolean): Severity {
  if (isAdvice) return isSure ? 'info' : 'hint';
  return isSure && response !== undefined && !isPast && !isOfClocks ? 'error' : 'warning';
}

/** At the member; at what should have it, where it is missing. */
function placeOf(
  { isHeader, inside }: Limit,
  { at }: Broken,
  token: Parsed,
): ((message: string, severity: Severity) => Finding) | undefined {
  const found: Found | undefined = at ?? (inside === undefined ? undefined : claimIn(token, inside));
  if (found) return (message, severity) => findingAt(found, message, severity);
  const part = isHeader ? headerOf(token) : payloadOf(token);
  return part && ((message, severity) => ({ span: part.excerpt.span, message, severity }));
}
