// Packs what the steps left into models/en.bin and says how large its parts are.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { packWork, workSections } from "./pack-work.ts";
import { PROJECT } from "./work.ts";

const bytes = packWork();
writeFileSync(resolve(PROJECT, "models/en.bin"), bytes);
for (const [name, part] of workSections()) console.error(`${name}\t${part.length}`);
console.error(`models/en.bin\t${bytes.length}`);
