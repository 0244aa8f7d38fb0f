import { referenceAddress, referenceText, readReference } from '../../registry/specifications.ts';
import type { Fault, Severity } from '../../text/result.ts';
import type { Parsed } from '../../token/token.ts';
import { faultTitle } from '../../token/fault-title.ts';
import { isSameButNow } from './is-same-but-now.ts';
import { effectOf } from '../effect.ts';
import { lessonLink } from '../lesson-link.ts';
import type { Circumstances, Diagnostic, Gate, Rule } from '../rule.ts';

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/**
 * All that can be said of a token under given circumstances: the faults found while it was read, and what the rules find.
 * The worst come first, among equals those further to the front of the paste. Spans are of the pasted text. `more` is what
 * those found who know more than the token, such as its key.
 */
export function audit(
  token: Parsed,
  circumstances: Circumstances,
  rules: readonly Rule[],
  more: readonly Diagnostic[] = [],
): readonly Diagnostic[] {
  const timed = rules.filter(({ gate }) => gate === 'time').flatMap((rule) => ofRule(rule, token, circumstances));
  return worstFirst([...timeless(token, circumstances, rules), ...timed, ...more]);
}

/** Among equals those further to the front of the paste first. */
export const worstFirst = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || a.span.start - b.span.start);

interface Remembered {
  readonly rules: readonly Rule[];
  readonly given: Circumstances;
  readonly found: readonly Diagnostic[];
}

const remembered = new WeakMap<Parsed, Remembered>();

/** Only rules of the time gate look at the clock, so that the rest of a large token is not judged anew every second. */
function timeless(token: Parsed, given: Circumstances, rules: readonly Rule[]): readonly Diagnostic[] {
  const before = remembered.get(token);
  if (before?.rules === rules && isSameButNow(before.given, given)) return before.found;
  const others = rules.filter(({ gate }) => gate !== 'time');
  const found = [
    ...token.faults.map((fault) => findingOf(fault, 'structure')),
    ...others.flatMap((rule) => ofRule(rule, token, given)),
  ];
  remembered.set(token, { rules, given, found });
  return found;
}

/** A fault as a finding of the gate that it closes. */
export function findingOf(fault: Fault, gate: Gate): Diagnostic {
  const reference = fault.reference === undefined ? undefined : readReference(fault.reference);
  return {
    id: fault.id,
    title: fault.title ?? faultTitle(fault.id),
    severity: fault.severity,
    effect: effectOf(fault.severity),
    gate,
    span: fault.span,
    message: fault.message,
    ...(fault.reference !== undefined && { reference: fault.reference }),
    ...withAddress(reference && referenceAddress(reference)),
    ...(fault.fix && { fix: fault.fix }),
  };
}

function ofRule(rule: Rule, token: Parsed, circumstances: Circumstances): readonly Diagnostic[] {
  if (circumstances.profile !== undefined && rule.exempt?.includes(circumstances.profile)) return [];
  return Array.from(rule.check(token, circumstances), (finding) => ({
    ...finding,
    id: rule.id,
    title: finding.title ?? rule.title,
    severity: finding.severity ?? rule.severity,
    effect: effectOf(finding.severity ?? rule.severity, rule.isAboutSecurity),
    gate: rule.gate,
    confidence: rule.confidence,
    remedy: rule.remedy,
    isRule: true,
    ...(rule.lesson === undefined ? {} : { lesson: lessonLink(rule.lesson) }),
    ...(rule.fine === undefined ? {} : { fine: rule.fine }),
    reference: finding.source === undefined ? referenceText(rule.reference) : hostOf(finding.source),
    ...withAddress(finding.source ?? referenceAddress(rule.reference)),
  }));
}

const hostOf = (address: string): string => address.split('/')[2] ?? address;

const withAddress = (address: string | undefined) => (address === undefined ? {} : { address });
