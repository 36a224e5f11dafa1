// The name inside words that are more than a name: "northern and western Iraq", "Israel's northern border", "Kabul airport".
const DIRECTION =
  /^(?:far |deep )?(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?|central|upper|lower|greater|downtown|metropolitan|suburban|rural|occupied|mainland|inner|outer) (?=.)/i;
const SITE =
  /(?: (?:international|capital|military|naval|air|central|main|nuclear|power|border|northern|southern|eastern|western|maritime|land|territorial))* (?:airport|airfield|airbase|base|station|plant|port|harbou?r|crossing|checkpoint|dam|bridge|prison|hospital|university|stadium|square|suburbs?|outskirts|area|city|metro|valley|borders?|frontier|airspace|territory|waters|soil|coast|shores?|side|enclave)$/i;
const OF =
  /^(?:(?:the )?(?:city|town|village|port|suburbs?|outskirts|province|region|state|district|island|capital) of|near|outside|around) /i;
const SMALL = /^(?:\p{Ll}\S* )+(?=\S)/u;
const POSSESSIVE = /^(.+?)['’]s (.+)$/;
/** Longer words are no name: something went wrong before. */
const LONGEST = 80;
const MOST = 12;

/** Shorter words that may be the name, the likeliest first; none for what is long. */
export function shorterForms(words: string): string[] {
  if (words.length > LONGEST) return [];
  const forms = [words];
  for (let i = 0; i < forms.length && forms.length < MOST; i++) {
    const form = forms[i];
    for (const shorter of [
      form.replace(OF, ""),
      form.replace(DIRECTION, ""),
      form.replace(SITE, ""),
      form.replace(SMALL, ""),
      form.replace(POSSESSIVE, "$2"),
      form.replace(POSSESSIVE, "$1"),
    ])
      if (shorter !== "" && !forms.includes(shorter)) forms.push(shorter);
  }
  return forms.slice(1);
}
