// JSON as it lies in the file: deflated against a dictionary of the words that every object repeats.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { StoreError } from "../store-error.ts";

/** What objects of every table begin and go on with, in the order that they are written in; what is most often needed stands last. Part of the file format. */
const DICTIONARY = Buffer.from(
  [
    '{"id":"person:","kind":"organisation","kind":"group","kind":"place","kind":"unnamed","kind":"state","name":"","code":"","spellings":[""],',
    '"offices":[{"title":"foreign minister","state":"RUS","from":"2019-05-20","to":null},{"title":"president","state":"USA","from":"2021-01-20","to":null}]}',
    '"removed":[{"why":"navigation","text":""}],"issues":[{"code":"","severity":"info","message":"","severity":"warning"',
    '{"document":{"id":"","url":"https://www.","published":{"value":"2021-12-07","from":"given","reasons":["given with the document"]},"from":"metadata",',
    '"publisher":"","byline":null,"agency":null,"language":"en","title":"","text":"',
    '","blocks":[{"kind":"title","span":[0,60]},{"kind":"paragraph","span":[62,300]},{"kind":"list-item","span":[',
    '"removed":[],"issues":[]},"coded":{"schema":"demarche/coded-document/1","id":"","publishedHow":{"from":"given","reasons":[',
    '"entities":[{"id":"","kind":"person","name":"","mentions":[],"events":[{"id":"ev-","statements":[{"id":"at-',
    '"coder":{"version":"0.1.0","codebook":"","model":""}},"intake":{"source":"","at":"2021-12-08T00:00:00.000Z"},"sameText":true}',
    ',"differs":[{"field":"quantity","values":[{"value":{"value":,"evidence":[0]},{"value":',
    '"links":[{"type":"follows","to":"","because":"","type":"answers","type":"rejects","type":"fulfils","type":"contradicts","type":"before","type":"after","type":"condition-of","type":"part-of",',
    '"quantity":{"value":1000,"min":1000,"max":null,"unit":"troops","unit":"dollars","unit":"people","qualifier":"more than","qualifier":"approximately","text":"more than 1,000"},"dead":{"value":,"injured":{"value":',
    '"place":{"name":"","country":"UKR","lat":50.45,"lon":30.52,"kind":"city"},"dateText":"on Tuesday","conditionSpan":[',
    '"order":[{"relation":"before","mention":"","relation":"after","event":"',
    '"AGREE""CONSULT""SUPPORT""CONCEDE""COOPERATE""AID""RETREAT""REQUEST""ACCUSE""REJECT""THREATEN""PROTEST""SANCTION""MOBILIZE""COERCE""ASSAULT"',
    '"status":"scheduled""held""postponed""cancelled""open""met""rejected""carried-out""withdrawn""in-force""invoked""violated""denied""disputed"',
    '"because":"same type, parties and day as","superseded":true,"anonymous":true,"redline":true,"direct":true,',
    '"sector":"MIL""LEG""OPP""CVL""IGO""MED""BUS""JUD""SPY","entity":"person:","entity":"group:","entity":"unnamed:","entity":"organisation:","office":"president of ","office":"foreign minister of ","office":"prime minister of ","office":"secretary of state of ',
    '"context":["diplomatic","economic","environment","executive","health","territory","military","legislative","election","human rights","energy"],',
    '{"entry":"","kind":"statement","event":null,"life":null,"mode":null,"aux":["future"],"stance":"denied","stance":"planned","says":["","condition":{"codes":["","words":[',
    '{"entry":"","kind":"event","event":"CONSULT","life":"contact","mode":null,"aux":[],"stance":"actual","actor":["RUS"],"recipient":["USA"],"persons":[],"from":18932,"to":18932,"day":null,"published":18932,"place":null,"words":[',
    '],"triggers":[],"condition":null,"says":[],"inside":true,"mentions":[""],"stands":[{"document":"","span":[1340,1393],"condition":null}]}',
    '{"schema":"demarche/ledger-entry/1","id":"","origins":["publisher:","firstPublished":"2021-12-07","lastPublished":"2021-12-07",',
    '"evidence":[{"document":"","url":"https://www.","publisher":"","published":"2021-12-07","quote":"","span":[1340,1393],"origin":"publisher:","mention":"","frame":"n.CONSULT","frame":"","aux":["future"],"according_to":{"code":"","aux":[]}],"reviews":[],',
    '"kind":"statement","speaker":{"code":"USA","name":"","entity":"person:","office":null,"sector":null},"anonymous":false,"content":"","direct":false,',
    '"kind":"event","event":"SUPPORT","life":"demand","mode":"visit","mode":null,"context":[],"actor":[{"code":"RUS","name":"Russia","entity":"state:RUS","office":null,"sector":null}],"recipient":[{"code":"UKR","name":"Ukraine","entity":"state:UKR","office":null,"sector":"GOV"}],"content":null,',
    '"aux":["hypothetical"],"aux":["negation"],"aux":["historical"],"aux":["future"],"aux":[],"status":"reported","statusHistory":[{"status":"held","date":"2021-12-07","because":[""]}],"statusHistory":[],"date":"2021-12-07","date":null,"place":null,"condition":null,"quantity":null,"redline":false,"according_to":[],"differs":[],"links":[]}',
    '{"id":"","document":{"id":"","url":"https://www.","title":"","publisher":"","published":"2021-12-07","group":"","origin":"publisher:","superseded":false},',
    '"event":null,"statement":{"id":"at-1020-1034-1098","source":"","sourceSpan":[1002,1019],"code":"---","entity":"","anonymous":false,"cue":"said","cueSpan":[1020,1028],"content":"","span":[1034,1098],"direct":false,"addressee":null,"within":null},',
    '"event":{"id":"ev-","event":"SUPPORT","mode":null,"context":[],"actor":[{"code":"RUS","text":"","span":[12,26],"sector":"GOV","entity":""}],"recipient":[{"code":"USA","text":"","span":[30,40],"sector":null,"entity":""}],"aux":[],"evidence":"","span":[12,130],"trigger":[30,36],"date":null,"dateText":null,"place":null,"condition":null,"conditionSpan":null,"content":null,"quantity":null,"redline":false,"according_to":null,"order":[],"frame":"","score":0.9},"statement":null,',
    '"actor":[{"code":"UKR","name":"","entity":"person:","office":"president of UKR","sector":null}],"recipient":[],"accordingTo":null,"place":null,"order":[]}',
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

/** What `packText` was given. Throws a `StoreError` on damaged bytes. */
export function unpackText(bytes: Uint8Array): string {
  const rest = bytes.subarray(1);
  if (bytes[0] === PLAIN) return Buffer.from(rest).toString();
  try {
    return inflateRawSync(rest, { dictionary: DICTIONARY }).toString();
  } catch (cause) {
    throw new StoreError("store/corrupt", "a text in the ledger is damaged. Restore a backup: demarche restore FILE", { cause });
  }
}

/** The value of a packed JSON text. */
export const unpack = <T>(bytes: Uint8Array): T => JSON.parse(unpackText(bytes)) as T;
