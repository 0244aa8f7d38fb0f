import { atom, onMount } from 'nanostores';
import { policyInForce } from '../../browser/policy.ts';

/** The directives of the content security policy that this page carries. */
export const $policy = atom<ReturnType<typeof policyInForce>>([]);

onMount($policy, () => $policy.set(policyInForce()));
