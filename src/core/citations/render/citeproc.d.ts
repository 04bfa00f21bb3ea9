/** The package has no types of its own; `processor.ts` describes what is used of it. */
declare module 'citeproc' {
  const CSL: unknown;
  export default CSL;
}
