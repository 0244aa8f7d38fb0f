import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unregisteredNames } from '../../registry/unregistered-names.ts';
import { claimNamed } from '../../registry/claims.ts';
import { headerParameterNamed } from '../../registry/header-parameters.ts';
import { specifications } from '../../registry/specifications.ts';
import { profileTokens, readProfileToken } from '../fixtures/profile-tokens.ts';
import { meetProfile } from '../sheet/meet-profile.ts';
import { profileFindings } from '../judge/profile-findings.ts';
import type { Profile } from '../profile.ts';
import { recogniseProfiles } from '../judge/recognise-profiles.ts';
import { faultTitle } from '../../token/fault-title.ts';
import { rules } from '../rules/index.ts';
import { profiles } from './index.ts';

const named = profiles.map((profile) => [profile.id, profile] as const);
const folder = fileURLToPath(new URL('.', import.meta.url));
const anyToken = readProfileToken(profileTokens[0] ?? { profile: '', example: '{}' });

const rowsOf = (profile: Profile) => meetProfile(profile, anyToken.token, anyToken.circumstances);

/** Drafts whose sections are still being renumbered, and texts without any. */
const unnumbered = [
  'OAuth attestation-based client authentication',
  'Identity Assertion JWT Authorization Grant (draft)',
  'Kubernetes documentation',
  'SMART Health Cards',
];

describe('the registry of profiles', () => {
  it('has every file, sorted', () => {
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/, ''));
    expect(profiles.map(({ id }) => id)).toEqual(files.sort());
  });

  it('has a token for every profile', () => {
    expect([...new Set(profileTokens.map(({ profile }) => profile))].sort()).toEqual(profiles.map(({ id }) => id));
  });

  it('has every profile that a rule exempts', () => {
    const ids = new Set(profiles.map(({ id }) => id));
    expect(rules.flatMap(({ exempt = [] }) => exempt).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe.each(named)('%s', (_, profile) => {
  it('says what it is in whole sentences', () => {
    expect(profile.title).toMatch(/^[A-Z].*[^.]$/);
    expect(profile.noun).toMatch(/^(?:an?|signed) /);
    expect(profile.summary).toMatch(/^[A-Z].*\.$/);
    expect(specifications.get(profile.reference.specification)?.address).toMatch(/^https:/);
  });

  it('names members that a registry knows, or says that they are its own', () => {
    const { own = [], header, claims } = profile;
    const unknown = [
      ...header.filter(({ name }) => !headerParameterNamed(name)),
      ...claims.filter(({ name }) => !claimNamed(name)),
    ].map(({ name }) => name);
    expect([...new Set(unknown)].sort()).toEqual([...own].sort());
  });

  it('names nothing that would be left out of a long token', () => {
    expect((profile.own ?? []).filter((name) => !unregisteredNames.has(name))).toEqual([]);
  });

  it('gives each requirement an id of its own, a clause, an address and a wording', () => {
    const rows = rowsOf(profile);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id, asks, clause, address, level } of rows) {
      expect(id).toMatch(/^[\w.-]+$/);
      expect(asks).toMatch(/ (?:must|should|may)\b/);
      expect(asks).not.toMatch(/[.]$|undefined/);
      expect(address, clause).toMatch(/^https:/);
      if (level.startsWith('must') && !unnumbered.includes(clause))
        expect(clause, id).toMatch(/ (?:§|Appendix )[A-Z\d]/);
    }
  });

  it('leaves to rules only what rules say', () => {
    const others = rowsOf(profile).flatMap(({ rule, replaces }) => [rule, replaces].flatMap((id) => id ?? []));
    const ids = new Set(rules.map(({ id }) => id));
    const isKnown = (id: string): boolean => ids.has(id) || faultTitle(id) !== id;
    expect(others.filter((id) => !isKnown(id))).toEqual([]);
  });
});

const tokens = profileTokens.map((one) => [one.profile, one.example.slice(0, 100), one] as const);

describe('a token as it should be', () => {
  it.each(tokens)('%s is recognised: %s', (id, _, one) => {
    const { token, circumstances } = readProfileToken(one);
    const found = recogniseProfiles(token, circumstances);
    expect(found.map(({ profile, score }) => `${profile.id} ${score}`)[0]).toMatch(new RegExp(`^${id} `));
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 0);
    for (const { reasons, doubts } of found) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of [...reasons, ...doubts]) expect(reason).toMatch(/^[a-z@].*[^.]$/);
    }
  });

  it.each(tokens)('%s meets its profile: %s', (id, _, one) => {
    const { text, token, circumstances } = readProfileToken(one);
    const profile = profiles.find((other) => other.id === id);
    if (!profile) throw new Error(`no profile ${id}`);
    const rows = meetProfile(profile, token, circumstances);
    expect(rows.filter(({ outcome, level }) => outcome === 'not-met' && level !== 'may')).toEqual([]);
    for (const { why, span } of rows) {
      expect(why).toMatch(/^\S.*\.$/s);
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
    expect(profileFindings(profile, token, circumstances, true)).toEqual([]);
  });

  it.each(tokens)('%s has no error under what is recognised first: %s', (_, __, one) => {
    const { token, circumstances } = readProfileToken(one);
    for (const { profile } of recogniseProfiles(token, circumstances).slice(0, 1))
      expect(profileFindings(profile, token, circumstances)).toEqual([]);
  });
});
