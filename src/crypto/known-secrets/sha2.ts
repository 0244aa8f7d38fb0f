/**
 * A hash of the SHA-2 family (FIPS 180-4), taken apart so that what stays the same between two messages is computed once:
 * the schedule of a block is one step, its compression another. Words are 32 bits, big-endian; SHA-512 has two for one.
 */
export interface Sha2 {
  /** Bytes. */
  readonly blockLength: number;
  readonly digestLength: number;
  readonly initial: Int32Array<ArrayBuffer>;
  /** How many words the schedule of one block has. */
  readonly scheduleLength: number;
  /** How many bytes at the end of the last block hold the length. */
  readonly lengthBytes: number;
  /** Writes the schedule of the block into `schedule` at `at`, its constants added. */
  expand(block: Int32Array, schedule: Int32Array, at: number): void;
  /** Takes a block in. */
  compress(state: Int32Array, schedule: Int32Array, at: number): void;
}
