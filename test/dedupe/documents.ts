// Short documents written for the tests; names and events are invented.
import type { Sketched } from "../../src/dedupe/create-sketcher.ts";
import { createSketcher } from "../../src/dedupe/create-sketcher.ts";
import { readLanguage } from "../../src/node-resources.ts";

/** Sketches documents as the ledger does, uncoded. */
export const sketch = createSketcher(readLanguage());

let made = 0;

/** A document of a text; what is not given is unknown. */
export function document(text: string, given: Partial<Omit<Sketched, "published">> & { readonly published?: string } = {}): Sketched {
  const { published, ...rest } = given;
  return {
    id: `document-${++made}`,
    url: null,
    title: null,
    text,
    blocks: [],
    publisher: null,
    agency: null,
    ...rest,
    published: published === undefined ? null : { value: published, from: "given", reasons: [] },
  };
}

/** A release of a made-up ministry. */
export const RELEASE = `The Ministry of Foreign Affairs of Valdoria summoned the ambassador of Kestria, Ilmar Tovesk, on Tuesday to protest the seizure of two fishing boats near Cape Orlin.

Foreign Minister Dana Verhul told the ambassador that 14 sailors had been held in the port of Mirash since 3 March without access to a lawyer, and demanded that they be released within 48 hours.

"Our fishermen were in our own waters, and the Kestrian navy knows it," Verhul said. She added that Valdoria would close the Selm crossing to Kestrian lorries if the crew did not come home.

Ambassador Tovesk rejected the charge. He said that the boats had ignored three warnings from the patrol ship Astrena and that a court in Mirash would decide the matter on 19 March.

The two countries signed a treaty on the Orlin fishing grounds in 1994, but Kestria suspended it last year after a dispute over quotas of 6,500 tonnes of herring. The Northern Council offered to mediate and will send its envoy, Pauline Ostrand, to both capitals next week.`;

/** The same release, put into another language and back. */
export const SPUN = `Because two boats of fishers were captured close to Cape Orlin, the Foreign Ministry of Valdoria on Tuesday called in Ilmar Toveske, who is Kestria's envoy, for a protest.

To him it was made known by Dana Verhoul, Minister for Foreign Affairs, that since the third of March 14 seamen are sitting at the harbour of Mirash, no advocate being let to them, and in 48 hours they must be free.

"The fishers were inside waters of ours, a thing which Kestria's navy is aware of," were the words of Verhoul. For Kestrian trucks the crossing at Selm is going to be shut by Valdoria, she continued, should the crews not return to home.

From envoy Toveske the reproach was refused. By his words three warnings out of the patrol vessel Astrenna were not heeded by the boats, and about the case judges at Mirash are to rule on the 19th of March.

In 1994 a treaty for the Orlin fishing zones was concluded by both states, which however Kestria put out of force one year ago, when there was quarrel on quotas for herring, 6,500 tonnes of it. As go-between the Northern Council has offered itself; Pauline Ostrand, the envoy of it, travels in the coming week to the two capitals.`;

/** Another reporter's story of the same event. */
export const OTHER_ACCOUNT = `MIRASH — For six days Joren Halp's wife has walked to the harbour gate with soup that nobody will carry inside. Her husband is one of 14 Valdorian sailors locked up since the coastguard towed in the Brightwater and the Old Anna.

On Tuesday the quarrel reached the diplomats. In Valdoria's capital, Foreign Minister Dana Verhul gave Kestria's ambassador two days to have the men set free, according to people who were in the building.

Fishermen on the quay say that everybody crosses the line when the herring run. "There is no fence out there," said one, mending a net. The 1994 treaty used to settle such cases over coffee; since Kestria left it, boats have been stopped 23 times.

Harbour officials would not say when a judge will hear the crew. A spokesman of the navy in Kestria called the arrest routine. Lorry drivers at the Selm crossing, who carry frozen fish both ways, were already queueing on Tuesday night for fear that it will be shut.`;
