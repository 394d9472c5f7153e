import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Release } from "./release";

/**
 * A short fingerprint of what a release says: 16 hexadecimal digits of the SHA-256 of its facts.
 *
 * Two workbooks that show the same hash were written from the same figures with the same provenance.
 */
export function dataHash(release: Release): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(release)))).slice(0, 16);
}
