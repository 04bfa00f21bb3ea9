/** The few functions of citation-js that are used; it ships no types. https://citation.js.org/api/ */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Parses `data` of a registered type one step, here into CSL JSON. Throws on data it cannot read. */
      data(data: unknown, type: string): unknown[];
    };
  };
}
/** Registers itself with the core when it is loaded. */
declare module '@citation-js/plugin-bibtex';
