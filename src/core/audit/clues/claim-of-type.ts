import type { JsonNode } from '../../text/json-node.ts';
import { claimIn } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** A claim whose value is of a certain type. */
export const claimOfType =
  (name: string, type: JsonNode['type'], weight: number, says = ''): ClueFinder =>
  (token) =>
    claimIn(token, name)?.value.type === type ? { weight, says: `has ${name}${says}` } : undefined;
