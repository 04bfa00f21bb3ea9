import type { DraftChecks } from '../checks/draftChecks.ts';
import type { QuotationDocuments } from '../checks/quotationDocuments.ts';
import { rowAt } from '../checks/rowAt.ts';
import type { Target } from '../target.ts';
import type { Command } from './command.ts';

/** Shows the words of a quotation beside those of its source. Returns the URIs of both. */
export function openQuotation(checks: DraftChecks, target: Target, documents: QuotationDocuments): Command {
  return {
    id: 'ibid.openQuotation',
    async run(argument) {
      const { document, row } = await rowAt(argument, checks, target);
      return documents.compare(document, row);
    },
  };
}
