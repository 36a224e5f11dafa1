// `npm run train`: every step of training in order, then models/en.bin. The networks are trained by Python with PyTorch
// (training/neural/requirements.txt; $PYTHON says which Python); the rest is TypeScript.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const HERE = import.meta.dirname;
const NEURAL = resolve(HERE, "../neural");
const WORK = resolve(HERE, "../.work");

const step = (name: string): void => {
  console.error(`== ${name}`);
  execFileSync("npx", ["tsx", resolve(HERE, `${name}.ts`)], { stdio: "inherit" });
};
const python = (script: string, ...args: string[]): void => {
  console.error(`== ${script} ${args.join(" ")}`);
  execFileSync(process.env.PYTHON ?? "python3", [resolve(NEURAL, script), ...args], { stdio: "inherit" });
};
const config = (name: string): string => resolve(NEURAL, `${name}.json`);
const work = (name: string): string => resolve(WORK, name);

step("cluster-words");
step("train-sentences");
step("train-lemmas");
step("silver-text");
python("train.py", config("teacher"), work("teacher.pt"));
python("train.py", config("teacher-end"), work("teacher-end.pt"), "--from", work("teacher.pt"));
python("label.py", work("silver-text.conllu"), work("silver.conllu"), work("teacher-end.pt"));
python("train.py", config("student"), work("student.pt"));
python("train.py", config("student-end"), work("student-end.pt"), "--from", work("student.pt"), work("silver.conllu"));
python("export.py", work("student-end.pt"), WORK);
step("train-names");
step("assemble");
