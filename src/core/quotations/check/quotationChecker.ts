import type { FoundCitation } from '../../citations/citation.ts';
import { syntaxFor } from '../../citations/syntax/byLanguage.ts';
import type { Source } from '../../corpus/source.ts';
import type { Finding, Severities } from '../../finding.ts';
import type { Clock } from '../../ports.ts';
import { inSlices, slices } from '../../slices.ts';
import type { DocumentLanguage } from '../../text/language.ts';
import { citedFor, type DraftQuotation } from './draft/draftQuotation.ts';
import { findingQuotations } from './draft/draftQuotations.ts';
import type { MentionFinder } from './draft/saidBy.ts';
import { quotationFindings } from './findings/quotationFindings.ts';
import type { CitingDraft, WebLocator } from './fixes/citationFixes.ts';
import type { QuotationContext } from './verify/context.ts';
import { SourceTexts } from './verify/sourceTexts.ts';
import type { Verification } from './verify/verification.ts';
import { verifyQuotation } from './verify/verifyQuotation.ts';

/** A draft to be checked, as it stands in the editor. */
export interface CheckedDraft {
  readonly text: string;
  readonly documentLanguage: DocumentLanguage;
  readonly context: QuotationContext;
  /** Changes whenever a source, an actor or a statement does: what was found by looking everywhere counts for one version only. */
  readonly version: string | number;
  readonly mentionsIn?: MentionFinder;
  readonly webLocator?: WebLocator;
  /** Its citations in order; those that the syntax of its language has when not given. */
  readonly citations?: readonly FoundCitation[];
  readonly severities?: Severities;
  /** Hears now and then how many of its quotations are checked. */
  told?(done: number, total: number): void;
}

/** A quotation with what came of checking it. */
export interface CheckedQuotation {
  readonly quotation: DraftQuotation;
  readonly verification: Verification;
  readonly findings: readonly Finding[];
}

/** Verdicts remembered; those not asked for longest go first. */
const memory = 5000;

interface Remembered {
  readonly verification: Verification;
  readonly cited: readonly (Source | undefined)[];
  /** Absent when the verdict depends on the cited sources alone. */
  readonly version?: string | number;
}

/** Checks the quotations of drafts, and remembers verdicts, so that only what changed is checked again. */
export class QuotationChecker {
  readonly #clock: Clock;
  readonly #texts = new SourceTexts();
  readonly #verdicts = new Map<string, Remembered>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Checks every quotation of a draft, in slices. Rejects when cancelled, or when candidates cannot be had; what was checked by then is remembered. */
  async check(draft: CheckedDraft, signal?: AbortSignal): Promise<CheckedQuotation[]> {
    const { text, documentLanguage, mentionsIn = () => [], citations = syntaxFor(documentLanguage).find(text) } = draft;
    const pause = slices(this.#clock, signal);
    const quotations = await inSlices(findingQuotations(text, documentLanguage, mentionsIn, citations), pause);
    const verified: { readonly quotation: DraftQuotation; readonly verification: Verification }[] = [];
    for (const [done, quotation] of quotations.entries()) {
      if (await pause()) draft.told?.(done, quotations.length);
      verified.push({ quotation, verification: await this.#verify(quotation, draft, signal) });
    }
    const citing: CitingDraft = {
      text: draft.text,
      language: draft.documentLanguage,
      webLocator: draft.webLocator ?? 'paragraph',
      sourceOf: (key) => draft.context.sourceOf(key),
      isShared: (citation, own) =>
        verified.some(
          ({ quotation, verification }) =>
            quotation !== own &&
            (quotation.citation === citation || quotation.beside?.includes(citation)) &&
            isRight(verification),
        ),
    };
    const how = { ...citing, severities: draft.severities };
    const checked: CheckedQuotation[] = [];
    for (const each of verified) {
      await pause();
      checked.push({ ...each, findings: quotationFindings(each.quotation, each.verification, how) });
    }
    return checked;
  }

  async #verify(quotation: DraftQuotation, draft: CheckedDraft, signal?: AbortSignal): Promise<Verification> {
    const { context, version } = draft;
    const key = keyOf(quotation, context);
    const cited = citedFor(quotation).map((item) => context.sourceOf(item.key));
    const known = this.#verdicts.get(key);
    this.#verdicts.delete(key);
    const isCurrent =
      known !== undefined &&
      (known.version === undefined || known.version === version) &&
      known.cited.length === cited.length &&
      known.cited.every((source, index) => source === cited[index]);
    const verification = isCurrent
      ? known.verification
      : await verifyQuotation(quotation, context, this.#texts, signal);
    const isOfCited =
      (verification.verdict === 'verbatim' || verification.verdict === 'marked-edit') && !quotation.speaker;
    this.#verdicts.set(key, { verification, cited, ...(isOfCited ? {} : { version }) });
    if (this.#verdicts.size > memory) this.#verdicts.delete(this.#verdicts.keys().next().value!);
    return verification;
  }
}

/** Everything of a quotation that its verdict depends on. */
function keyOf(quotation: DraftQuotation, { documentUri, language }: QuotationContext): string {
  const { words, speaker } = quotation;
  const items = citedFor(quotation).map(({ key, label, locator }) => [key, label, locator]);
  return JSON.stringify([words, items, speaker && [speaker.name, speaker.actors], documentUri, language]);
}

function isRight({ verdict }: Verification): boolean {
  return verdict === 'verbatim' || verdict === 'marked-edit' || verdict === 'differs' || verdict === 'wrong-locator';
}
