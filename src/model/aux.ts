/** PLOVER's auxiliary modes. None: reported as happened or happening. */
export const AUX = ["historical", "future", "hypothetical", "negation"] as const;
export type Aux = (typeof AUX)[number];
