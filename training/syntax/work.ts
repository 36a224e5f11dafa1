// Where training keeps what one step hands to the next, and where it finds its data.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const HERE = resolve(import.meta.dirname, "..");
const WORK = resolve(HERE, ".work");

/** The folder with the training data: `$DEMARCHE_SHARED`, else `../shared` beside the project. */
export const SHARED = resolve(process.env.DEMARCHE_SHARED ?? resolve(HERE, "../../shared"));
/** The project's folder. */
export const PROJECT = resolve(HERE, "..");

export function saveWork(name: string, bytes: Uint8Array): void {
  mkdirSync(WORK, { recursive: true });
  writeFileSync(resolve(WORK, name), bytes);
}

/** A section that an earlier step saved; throws when that step has not run. */
export function loadWork(name: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(WORK, name)));
}

export function hasWork(name: string): boolean {
  return existsSync(resolve(WORK, name));
}
