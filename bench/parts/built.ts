/**
 * A module of the package as it ships, which `npm run bench` builds first: run from its sources, every closure is given a name as it is made,
 * which is no part of the coder's work.
 */
export async function built<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../../dist/${path}.js`, import.meta.url).href)) as Module;
}
