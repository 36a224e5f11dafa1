import { createHash, randomBytes, scryptSync, timingSafeEqual } from "node:crypto";

const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** A token as it is kept: nobody can read it back. */
export interface TokenHash {
  readonly salt: string;
  readonly hash: string;
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Hashes a token for keeping (scrypt, its own salt). */
export function hashToken(token: string): TokenHash {
  const salt = randomBytes(SALT_BYTES);
  return { salt: salt.toString("hex"), hash: scryptSync(token, salt, KEY_BYTES).toString("hex") };
}

/** Tells whether a token is the one that was hashed, in the same time for any other. One that was right is known again at once. */
export function tokenCheck({ salt, hash }: TokenHash): (token: string) => boolean {
  let right: Buffer | null = null;
  return (token) => {
    const given = digest(token);
    if (right && timingSafeEqual(given, right)) return true;
    if (!timingSafeEqual(scryptSync(token, Buffer.from(salt, "hex"), KEY_BYTES), Buffer.from(hash, "hex"))) return false;
    right = given;
    return true;
  };
}
