import {
  type Finding,
  type FindingCode,
  type Severities,
  type Severity,
  type SuggestedEdit,
  withSeverities,
} from '../../../finding.ts';
import { type Sentence, told } from '../../../text/sentence.ts';
import type { Span } from '../../../text/span.ts';
import { citationWith, type DraftQuotation } from '../draft/draftQuotation.ts';
import { addCitation, type CitingDraft, citeThatSource, fixLocator } from '../fixes/citationFixes.ts';
import { inDraft } from '../fixes/draftPlaces.ts';
import { ignore, nameSpeaker } from '../fixes/otherFixes.ts';
import { markChanges, useSourceWords } from '../fixes/wordFixes.ts';
import type { Difference, Verification } from '../verify/verification.ts';
import {
  differsMessage,
  notCheckableMessage,
  notFoundMessage,
  translatedMessage,
  uncitedMessage,
  wrongLocatorMessage,
  wrongSourceMessage,
  wrongSpeakerMessage,
} from './messages.ts';

type Draft = CitingDraft & { readonly severities?: Severities };

/** What there is to say of a checked quotation, with quick fixes of one edit each; nothing for one that is ignored or right. */
export function quotationFindings(quotation: DraftQuotation, verification: Verification, draft: Draft): Finding[] {
  if (quotation.ignored !== undefined) return [];
  const found = [...ofWords(quotation, verification, draft), ...ofPlace(quotation, verification, draft)];
  const excuse = ignore(quotation, draft.text, draft.language);
  return withSeverities(
    found.map((finding) => ({ ...finding, edits: [...(finding.edits ?? []), ...excuse] })),
    draft.severities,
  );
}

function ofWords(quotation: DraftQuotation, verification: Verification, draft: Draft): Finding[] {
  const { place, differences } = verification;
  const { text, language } = draft;
  const words = (changes: readonly Difference[]) => useSourceWords(quotation, changes, text, language);
  switch (verification.verdict) {
    case 'differs': {
      const edits = verification.outOfOrder
        ? []
        : [...words(differences), ...markChanges(quotation, differences, text, language)];
      const span = differing(quotation, differences, text);
      return [finding('quotation.differs', severityOf(verification), differsMessage(verification), span, edits)];
    }
    case 'elsewhere': {
      const near = verification.nearCited ? words(verification.nearCited.differences) : [];
      const edits = [...citeThatSource(quotation, place!, draft), ...near];
      const severity = verification.copies ? 'information' : 'warning';
      return [
        finding('quotation.wrong-source', severity, wrongSourceMessage(verification, quotation), quotation.span, edits),
      ];
    }
    case 'uncited': {
      if (language === 'plaintext') return [];
      const edits = addCitation(quotation, place!, draft);
      return [finding('quotation.uncited', 'information', uncitedMessage(verification), quotation.span, edits)];
    }
    case 'translated':
      return [finding('quotation.translated', 'information', translatedMessage(verification), quotation.span)];
    case 'not-found': {
      const severity = verification.noEvidence ? 'information' : 'warning';
      return [finding('quotation.not-found', severity, notFoundMessage(verification, quotation), quotation.span)];
    }
    case 'not-checkable':
      return [
        finding('quotation.not-checkable', 'information', notCheckableMessage(verification, quotation), quotation.span),
      ];
    default:
      return [];
  }
}

function ofPlace(quotation: DraftQuotation, verification: Verification, draft: Draft): Finding[] {
  const { wrongSpeaker, wrongLocator, place } = verification;
  const found: Finding[] = [];
  if (wrongSpeaker && quotation.speaker) {
    const severity = wrongSpeaker.confidence === 'low' ? 'hint' : 'warning';
    const edits = nameSpeaker(quotation, wrongSpeaker, draft.text, draft.language);
    const message = wrongSpeakerMessage(verification, quotation);
    found.push(finding('quotation.wrong-speaker', severity, message, quotation.speaker.span, edits));
  }
  const citation = citationWith(quotation, ({ key }) => draft.sourceOf(key) === place?.source);
  if (wrongLocator && citation) {
    const edits = fixLocator(quotation, place!, draft);
    const message = wrongLocatorMessage(verification);
    found.push(finding('quotation.wrong-locator', 'information', message, citation, edits));
  }
  return found;
}

/** An error where a negation, a number or a name is not the source's; where only punctuation differs, information. */
function severityOf({ differences, outOfOrder }: Verification): Severity {
  if (differences.some(({ kind }) => kind === 'negation' || kind === 'number' || kind === 'name')) return 'error';
  const isSlight = differences.length > 0 && differences.every(({ kind }) => kind === 'punctuation');
  return isSlight && !outOfOrder ? 'information' : 'warning';
}

/** From the first word that differs to the last; the whole quotation where that would be nothing. */
function differing(quotation: DraftQuotation, differences: readonly Difference[], text: string): Span {
  const spans = differences.map(({ quoted, wideQuoted }) =>
    inDraft(quotation, quoted.end > quoted.start ? quoted : wideQuoted, text),
  );
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return end > start ? { start, end } : quotation.span;
}

function finding(
  code: FindingCode,
  severity: Severity,
  message: Sentence,
  { start, end }: Span,
  edits: readonly SuggestedEdit[] = [],
): Finding {
  return { code, severity, ...told(message), start, end, ...(edits.length > 0 ? { edits } : {}) };
}
