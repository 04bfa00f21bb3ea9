/** A name as CSL JSON has it; an institution is a `literal`. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
}

/** A date as CSL JSON has it: one or two `[year, month?, day?]`, or words that are no date. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly raw?: string;
  readonly season?: number | string;
  readonly circa?: boolean | number | string;
}

/**
 * A bibliographic record, CSL JSON's item. `id` is the citation key. Only the variables the code reads are typed; every other
 * one is carried as it is. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly [variable: string]: unknown;
}
