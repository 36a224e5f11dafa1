/** Words for a kind of region that a name may be written with or without ("Donetsk Oblast", "Donetsk region", "Donetsk"). */
const WORDS =
  "oblast|region|province|governorate|prefecture|county|parish|district|state|krai|department|departement|municipality|territory|voivodeship|canton|autonomous region|autonomous oblast|autonomous republic|borough|division";
const BEHIND = new RegExp(` (?:${WORDS})$`);
const BEFORE = new RegExp(`^(?:${WORDS}|republic|provincia|commune) (?:of |de |del |di )?`);

/** A place's key without its word for a kind of region; null when there is none. */
export function withoutRegionWord(key: string): string | null {
  const bare = key.replace(BEHIND, "").replace(BEFORE, "");
  return bare === key || bare === "" ? null : bare;
}
