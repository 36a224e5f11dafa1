// JSON as it lies in the file: deflated against a dictionary of the words that every object repeats.
import { deflateRawSync, inflateRawSync } from "node:zlib";

const DICTIONARY = Buffer.from(
  [
    '{"kind":"state","kind":"person","kind":"organisation","spellings":["offices":[{"title":"',
    '"because":"same type, parties and day as "superseded":true,"reviews":[],"links":[],"differs":[{"field":"quantity","values":[{"value":',
    '{"status":"scheduled","date":"2021-12-"because":["status":"held"',
    '"dead":{"value":1,"min":null,"max":null,"unit":"people","qualifier":"more than","text":"injured":null,',
    '"conditionSpan":[10,20],"dateText":"on Tuesday","place":{"name":"country":"UKR","lat":50.45,"lon":30.52,"kind":"',
    '"removed":[{"why":"text":"issues":[{"code":"severity":"info","message":"byline":null,"agency":"Reuters","language":"en",',
    '"blocks":[{"kind":"title","span":[0,60]},{"kind":"paragraph","span":[62,300]},"published":{"value":"2021-12-07","from":"metadata","reasons":["',
    '"coder":{"version":"0.1.0","codebook":"model":"schema":"demarche/coded-document/1","entities":[{"id":"events":[],"statements":[],"text":"',
    '"event":null,"statement":{"id":"s1","source":"sourceSpan":[1,9],"code":"---","entity":"e1","anonymous":false,"cue":"said","cueSpan":[30,34],',
    '"content":"span":[36,120],"direct":true,"addressee":null,"within":null},',
    '"order":[{"relation":"before","mention":"accordingTo":null,"because":"',
    '{"schema":"demarche/ledger-entry/1","kind":"statement","id":"speaker":{"code":"RUS","name":"Vladimir Putin","entity":"office":"president","sector":"GOV"},',
    '"anonymous":false,"content":"direct":false,"aux":[],"status":"reported","statusHistory":[],"date":"2021-12-07","place":null,"condition":null,"quantity":null,',
    '"kind":"event","id":"event":"CONSULT","mode":"visit","context":["military","diplomatic","territory"],',
    '"actor":[{"code":"USA","name":"United States","entity":"USA","office":null,"sector":"GOV"}],"recipient":[{"code":"UKR","name":"Ukraine","entity":"UKR","sector":"CVL"}],',
    '"redline":false,"according_to":[{"code":"RUS","name":"President of Russia","anonymous":false}],"origins":["firstPublished":"2021-12-07","lastPublished":"2021-12-07","differs":[],"links":[],',
    '"evidence":[{"document":"url":"https://www.',
    '"publisher":"published":"2021-12-07","quote":"span":[100,200],"origin":"mention":"frame":"aux":["future"],"hypothetical","negation","historical"',
    '{"id":"document":{"id":"url":"https://www.com/news/title":"publisher":null,"published":"2021-12-07","group":"origin":"superseded":false},',
    '"event":{"id":"e1","event":"THREATEN","mode":null,"context":[],"actor":[{"code":"RUS","text":"Russia","span":[12,26],"sector":"GOV","entity":"e1"}],"recipient":[],"aux":[],',
    '"evidence":"span":[12,130],"trigger":[30,36],"date":"2021-12-07","dateText":null,"place":null,"condition":null,"conditionSpan":null,"content":null,"quantity":null,"redline":false,"according_to":null,"order":[],"frame":"score":0.9},"statement":null,',
  ].join(""),
);
const PLAIN = 0;
const DEFLATED = 1;
/** Below this many bytes deflating saves nothing. */
const SMALL = 48;

/** A JSON text as bytes; the first says how it is kept. */
export function packText(json: string): Uint8Array {
  const plain = Buffer.from(json);
  if (plain.length < SMALL) return Buffer.concat([Buffer.of(PLAIN), plain]);
  return Buffer.concat([Buffer.of(DEFLATED), deflateRawSync(plain, { dictionary: DICTIONARY, level: 4 })]);
}

/** What `packText` was given. Throws on damaged bytes. */
export function unpackText(bytes: Uint8Array): string {
  const rest = bytes.subarray(1);
  if (bytes[0] === PLAIN) return Buffer.from(rest).toString();
  return inflateRawSync(rest, { dictionary: DICTIONARY }).toString();
}

export const pack = (value: unknown): Uint8Array => packText(JSON.stringify(value));

export const unpack = <T>(bytes: Uint8Array): T => JSON.parse(unpackText(bytes)) as T;
