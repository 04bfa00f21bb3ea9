import {
  type CancellationToken,
  Diagnostic,
  DiagnosticSeverity,
  Position,
  Range,
  type TextDocument,
  Uri,
} from 'vscode';
import type { Finding, Severity } from '../core/finding.ts';
import { lineStarts, positionAt } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import { messageOf } from './inLanguage.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** Ranges in a text that is not open in an editor. */
export function rangesIn(text: string): (span: Span) => Range {
  const starts = lineStarts(text);
  const position = (offset: number) => {
    const { line, character } = positionAt(starts, offset);
    return new Position(line, character);
  };
  return (span) => new Range(position(span.start), position(span.end));
}

export function toDiagnostic(finding: Finding, range: Range): Diagnostic {
  const diagnostic = new Diagnostic(range, messageOf(finding), severities[finding.severity]);
  diagnostic.source = 'Ibid';
  diagnostic.code = finding.code;
  return diagnostic;
}

/** A command's `uri` or `source` argument: a Uri (also one that lost its class on the way) or a string. Throws naming the field. */
export function toUri(value: unknown, field: string): Uri {
  if (value instanceof Uri) return value;
  if (typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value)) return Uri.parse(value, true);
  if (typeof value === 'object' && value !== null && 'scheme' in value && 'path' in value) {
    return Uri.from(value as { scheme: string; path: string });
  }
  throw new Error(`${field}: expected a Uri or a URI string such as file:///folder/article.md`);
}

/** Aborted when the token is cancelled. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}
