import { build } from '../../browser/build.ts';
import { ownAddress as own } from '../../browser/own-address.ts';

/** Where this copy of Jotter is, without what stands behind it: "https://example.com/jotter/". */
export const ownAddress = (): string => own().address;

/** Whom that address leads here. */
export const reachOfAddress = (): ReturnType<typeof own>['reach'] => own().reach;

/** Whether the page is one file, opened from a disk: no other page can open it there. */
export const isOneFile = (): boolean => build.isOneFile;
