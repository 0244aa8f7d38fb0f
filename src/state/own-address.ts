export { isOneFile, ownAddress } from '../browser/own-address.ts';
